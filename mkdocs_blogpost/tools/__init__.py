"""What the command does: one file a sub-command, values in and values out."""

"""The adaptations of a post's tree: one step a file, in the order that `render.render` lists."""

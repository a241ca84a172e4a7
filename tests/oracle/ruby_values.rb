# What Ruby prints, casts and compares the values of a YAML file to, as JSON.

require "date"
require "json"
require "psych"
require "time"

ENV["TZ"] = "UTC"

def cast(value, name)
  value.respond_to?(name) && !value.is_a?(Time) ? value.public_send(name).to_s : nil
rescue FloatDomainError => e
  "FloatDomainError: #{e.message}"
end

# Ruby orders a date and a number by the count of days; no site does, so that is not asked.
def asked?(one, other)
  !([one, other].any?(Date) && [one, other].any?(Numeric))
end

values = Psych.safe_load_file(ARGV[0], permitted_classes: [Date, Time])
rows = values.map do |value|
  {
    "inspect" => value.inspect, "to_s" => value.to_s, "to_i" => cast(value, :to_i), "to_f" => cast(value, :to_f),
    "truthy" => !!value,
    "equal" => values.each_index.select { |at| asked?(value, values[at]) && value == values[at] },
    "eql" => values.each_index.select { |at| value.eql?(values[at]) },
    "compare" => values.map { |other| !asked?(value, other) ? "?" : { -1 => "<", 0 => "=", 1 => ">", nil => " " }.fetch(value <=> other) }.join
  }
end
puts "[\n#{rows.map { |row| JSON.generate(row) }.join(",\n")}\n]"

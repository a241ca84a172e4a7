# Ruby's own reading of words: one JSON request a line, ["yaml", text] or ["time", text, zone, seconds].

require "date"
require "json"
require "psych"
require "time"

STDOUT.sync = true

def plain(value)
  case value
  when Hash then value.to_h { |key, item| [key.to_s, plain(item)] }
  when Array then value.map { |item| plain(item) }
  when Time then "time #{value.utc.strftime("%Y-%m-%d %H:%M:%S")}"
  when Date then "date #{value}"
  when Symbol then ":#{value}"
  when Float then "float #{value}"
  when Integer then "integer #{value}"
  else value
  end
end

def answer(kind, text, zone = nil, seconds = nil)
  return plain(Psych.safe_load(text, permitted_classes: [Date, Time, Symbol], aliases: true)) if kind == "yaml"

  ENV["TZ"] = zone
  Time.parse(text, Time.at(seconds)).localtime.strftime("%Y-%m-%dT%H:%M:%S%z")
end

ARGF.each_line do |line|
  begin
    puts JSON.generate([answer(*JSON.parse(line))])
  rescue StandardError, Psych::Exception => e
    puts JSON.generate({ "error" => e.message })
  end
end

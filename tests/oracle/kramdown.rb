# Renders JSON lines {"text", "options"} from standard input with the real kramdown, one JSON line each.
# Without options (null) the text is rendered by Jekyll's own converter with Jekyll's default configuration.
require "json"
require "timeout"
require "jekyll"
require "kramdown"
require "kramdown-parser-gfm"

JEKYLL = Jekyll::Converters::Markdown::KramdownParser.new(Jekyll.configuration("quiet" => true))

def rendered(text, options)
  return { "html" => JEKYLL.convert(text) } if options.nil?

  document = Kramdown::Document.new(text, options)
  { "html" => document.to_html, "warnings" => document.warnings }
end

answers = $stdout.dup
$stdout.reopen($stderr)
answers.sync = true
$stdin.each_line do |line|
  asked = JSON.parse(line)
  answer =
    begin
      JSON.generate(Timeout.timeout(asked["seconds"]) { rendered(asked["text"], asked["options"]) })
    rescue Exception => e # rubocop:disable Lint/RescueException
      JSON.generate("error" => "#{e.class}: #{e.message}".scrub)
    end
  answers.puts(answer)
end

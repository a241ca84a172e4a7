# The real jekyll-mentions over the real Jekyll's Markdown: one text in, its HTML out.

require "jekyll"
require "jekyll-mentions"

Encoding.default_external = Encoding::UTF_8
Jekyll.logger.log_level = :error
converter = Jekyll::Converters::Markdown.new(Jekyll.configuration("config" => [], "quiet" => true))
print Jekyll::Mentions.filter_with_mention(ARGV.fetch(0)).call(converter.convert($stdin.read))[:output].to_s

# The real jekyll-commonmark: one text in, its HTML out.

require "jekyll"
require "jekyll-commonmark"

Encoding.default_external = Encoding::UTF_8
Jekyll.logger.log_level = :error
settings = File.exist?(ARGV.fetch(0)) ? YAML.safe_load(File.read(ARGV.fetch(0))) : nil
print Jekyll::Converters::Markdown::CommonMark.new({ "commonmark" => settings }).convert($stdin.read)

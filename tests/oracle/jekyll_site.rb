# The real Jekyll's word on source trees: one JSON request a line on standard input (a folder and
# settings over its configuration), one JSON answer a line: posts, collections, pages, files, data. The plugins
# that the settings name (Debian has them as ruby-jekyll-NAME) have run.

require "jekyll"
require "json"
require "tmpdir"

Encoding.default_external = Encoding::UTF_8
Jekyll.logger.log_level = :error
STDOUT.sync = true

# Debian's Jekyll refuses YAML's symbols where Jekyll's own releases read them as text: do as those do.
def texts(value)
  case value
  when Hash then value.to_h { |key, item| [texts(key), texts(item)] }
  when Array then value.map { |item| texts(item) }
  when Symbol then ":#{value}"
  else value
  end
end

def (Jekyll::Utils).safe_load_yaml(yaml)
  texts(Psych.safe_load(yaml, permitted_classes: [Date, Time, Symbol], aliases: true))
end

def plain(value)
  case value
  when Hash then value.to_h { |key, item| [key.to_s, plain(item)] }
  when Array then value.map { |item| plain(item) }
  when Time, DateTime then value.iso8601.sub(/Z\z/, "+00:00")
  when Date then value.to_s
  when Float then value.finite? ? value : value.to_s
  when String then value.encode("utf-8").scrub
  when Numeric, true, false, nil then value
  else value.to_s
  end
end

def own(data, *settled)
  plain(data.reject { |key, _| settled.include?(key) })
end

def excerpt(item)
  value = item.data["excerpt"]
  value.is_a?(Jekyll::Excerpt) ? value.content : plain(value)
end

def document(doc)
  {
    "path" => doc.relative_path, "url" => doc.url, "id" => doc.id, "date" => plain(doc.date), "draft" => doc.draft?,
    "previous" => doc.previous_doc&.url, "next" => doc.next_doc&.url,
    "excerpt" => excerpt(doc), "body" => plain(doc.content), "data" => own(doc.data, "excerpt", "date", "draft")
  }
end

def page(item)
  defaults = item.site.frontmatter_defaults.all(item.relative_path, item.type)
  {
    "path" => item.relative_path, "url" => item.url, "excerpt" => excerpt(item), "body" => plain(item.content),
    "data" => own(Jekyll::Utils.deep_merge_hashes(defaults, item.data), "excerpt")
  }
end

def file(item)
  { "path" => item.relative_path.sub(%r!\A/!, ""), "url" => item.url, "data" => own(item.data) }
end

def tree(source, settings)
  ENV["TZ"] = "UTC"
  file = Jekyll::Configuration.new.config_files({ "source" => source }).find { |name| File.exist?(name) }
  told = file ? Jekyll::Configuration.new.read_config_file(file) : {}
  config = Jekyll.configuration(
    told.merge("source" => source, "config" => [], "destination" => File.join(source, "_site"), "plugins" => [],
               "theme" => nil, "disable_disk_cache" => true, "quiet" => true).merge(settings)
  )
  site = Jekyll::Site.new(config)
  site.reset
  site.read
  site.generate
  {
    "posts" => site.posts.docs.map { |doc| document(doc) },
    "collections" => site.collections.except("posts").transform_values do |collection|
      { "output" => collection.write?, "docs" => collection.docs.map { |doc| document(doc) } }
    end,
    "pages" => site.pages.map { |item| page(item) }.sort_by { |row| row["path"] },
    "files" => site.static_files.select { |item| item.write? }.map { |item| file(item) }.sort_by { |row| row["path"] },
    "data" => plain(site.data)
  }
end

# Jekyll remembers dates and settings from one site to the next: each site has a process of its own.
ARGF.each_line do |line|
  request = JSON.parse(line)
  child = fork do
    begin
      answer = tree(request["source"], request["settings"])
    rescue StandardError, SystemExit => e
      answer = { "error" => "#{e.class}: #{e.message}".gsub("#{request["source"]}/", "") }
    end
    puts JSON.generate(answer)
    exit!
  end
  Process.wait(child)
end

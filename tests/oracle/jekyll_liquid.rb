# The real Jekyll's word on Liquid: one JSON request a line on standard input (a source tree, settings over
# its configuration and the path of a page or document in it), one JSON answer a line: its text after Liquid.

require "jekyll"
require "json"

Encoding.default_external = Encoding::UTF_8
Jekyll.logger.log_level = :error
STDOUT.sync = true


# A gist's text is not fetched: nothing here asks the network.
def load_plugins(names)
  names.each { |name| require name }
  Jekyll::Gist::GistTag.define_method(:fetch_raw_code) { |*| nil } if names.include?("jekyll-gist")
end

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

def read(source, settings)
  told = Jekyll::Configuration.new.read_config_file(File.join(source, "_config.yml"))
  config = Jekyll.configuration(
    told.merge("source" => source, "config" => [], "destination" => File.join(source, "_site"), "plugins" => [],
               "theme" => nil, "disable_disk_cache" => true, "quiet" => true, "safe" => true).merge(settings)
  )
  site = Jekyll::Site.new(config)
  site.reset
  site.read
  site.layouts.clear
  site
end

# Jekyll renders one document after the other, and a later one may show an earlier one's content.
def before(site, path)
  [*site.documents, *site.pages].each do |item|
    return item if item.relative_path == path

    item.output = Jekyll::Renderer.new(site, item, site.site_payload).run
  end
end

def liquid(site, path)
  item = before(site, path)
  payload = site.site_payload
  renderer = Jekyll::Renderer.new(site, item, payload)
  payload["page"] = item.to_liquid
  payload["site"].current_document = item
  payload["highlighter_prefix"] = renderer.converters.first.highlighter_prefix
  payload["highlighter_suffix"] = renderer.converters.first.highlighter_suffix
  return item.content unless item.render_with_liquid?

  strictness = site.config["liquid"].transform_keys(&:to_sym).slice(:strict_filters, :strict_variables)
  info = { :registers => { :site => site, :page => payload["page"] }, **strictness }
  renderer.render_liquid(item.content, payload, info, item.path)
end

# Many texts in the place of one page: quicker than a site for each.
def texts_of(site, path, texts)
  item = before(site, path)
  texts.map do |text|
    payload = site.site_payload
    payload["page"] = item.to_liquid
    payload["site"].current_document = item
    info = { :registers => { :site => site, :page => payload["page"] } }
    { "text" => Liquid::Template.parse(text, :line_numbers => true).render!(payload, info) }
  rescue StandardError, SystemStackError, SyntaxError => e
    { "error" => "#{e.class}: #{e.message}".lines.first.to_s.strip }
  end
end

# Jekyll and Liquid remember much from one site to the next: each request has a process of its own.
ARGF.each_line do |line|
  request = JSON.parse(line)
  child = fork do
    begin
      ENV["TZ"] = "UTC"
      load_plugins(request["plugins"])
      $stdout = StringIO.new
      site = read(request["source"], request["settings"])
      texts = request["texts"]
      answer = texts ? texts_of(site, request["path"], texts) : { "text" => liquid(site, request["path"]) }
    rescue StandardError, SystemExit, SystemStackError, SyntaxError => e
      answer = { "error" => "#{e.class}: #{e.message}".gsub("#{request["source"]}/", "").lines.first.to_s.strip }
    end
    STDOUT.puts JSON.generate(answer)
    exit!
  end
  Process.wait(child)
end

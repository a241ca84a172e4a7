# The three tags that this blog has had since its days under Jekyll. MkDocs never runs this file:
# there, the includes of the same names answer them (see `tags` in mkdocs.yml).
module Embeds
  ATTRIBUTE = /(\w+)[:=]"([^"]*)"/.freeze

  class Youtube < Liquid::Tag
    def render(_context)
      id = @markup.strip
      %(<p class="embed"><a href="https://www.youtube.com/watch?v=#{id}">▶ Watch the film on YouTube</a></p>)
    end
  end

  class Twitter < Liquid::Tag
    def render(_context)
      url = @markup.strip
      %(<blockquote class="embed"><p>A post elsewhere: <a href="#{url}">#{url}</a></p></blockquote>)
    end
  end

  class Figure < Liquid::Block
    def render(context)
      caption = @markup.scan(ATTRIBUTE).to_h["caption"]
      %(<figure markdown="1">\n#{super.strip}\n<figcaption>#{caption}</figcaption></figure>)
    end
  end
end

Liquid::Template.register_tag("youtube", Embeds::Youtube)
Liquid::Template.register_tag("twitter", Embeds::Twitter)
Liquid::Template.register_tag("figure", Embeds::Figure)

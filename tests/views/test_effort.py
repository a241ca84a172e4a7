"""A post costs the same in a large blog as in a small one."""

import cProfile
import pstats

from blogs import ADA, blog, entry, views

from mkdocs_blogpost.views.blog_context import entry_context


def effort(number):
    """Return how many calls it takes to make the views of a blog of that many posts and the context of each post."""

    def contexts():
        entries = (
            entry(
                n,
                tags=(f"t{n % 40}", f"u{n % 7}"),
                categories=(f"c{n % 5}",),
                authors=(ADA,),
                series=f"s{n // 6}",
            )
            for n in range(number)
        )
        one = views(blog(*entries))
        for each in one.blog.entries:
            context = entry_context(one, each, each.url)
            assert context.related
            assert context.url("archive")
            assert context.series_part

    profile = cProfile.Profile()
    profile.runcall(contexts)
    return pstats.Stats(profile).total_calls


def test_four_times_the_posts_take_four_times_the_calls():
    assert effort(2400) < 5 * effort(600)

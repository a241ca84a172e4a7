"""A post costs the same in a large blog as in a small one."""

import cProfile
import pstats

from blogs import ADA, blog, edition, entry

from mkdocs_blogpost.views.scene import scene_of_entry


def effort(number):
    """Return how many calls it takes to make a blog of that many posts ready and to show each."""

    def shown():
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
        one = edition(blog(*entries))
        for each in one.blog.entries:
            scene = scene_of_entry(one, each, lambda url: url)
            assert scene.related
            assert scene.url("archive")
            assert scene.part

    profile = cProfile.Profile()
    profile.runcall(shown)
    return pstats.Stats(profile).total_calls


def test_four_times_the_posts_take_four_times_the_calls():
    assert effort(2400) < 5 * effort(600)

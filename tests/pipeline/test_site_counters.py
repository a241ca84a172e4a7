"""The services that count a site's readers are named, by every theme's setting."""

import pytest
from drawn_trees import Build

POST = "_posts/2024-03-01-kiln.md  ---\\ntitle: Kiln\\n---\\nKiln.\n"


@pytest.mark.parametrize(
    ("config", "names"),
    [
        ("google_analytics: G-1", "Google Analytics"),
        ("google_analytics: {tracking_id: G-1}", "Google Analytics"),
        ("ga_track_id: UA-1", "Google Analytics"),
        ("gtm: GTM-1", "Google Tag Manager"),
        ("ga_tracking: UA-1", "Google Analytics"),
        ("baidu_analytics: b1", "Baidu Tongji"),
        ("analytics: {google: {id: G-1}, goatcounter: {id: }}", "Google Analytics"),
        ("analytics: {goatcounter: {id: g}, cloudflare: {id: c}}", "GoatCounter, Cloudflare Web Analytics"),
        ("analytics: {provider: google-gtag, google: {tracking_id: G-1}}", "Google Analytics"),
        ("analytics: {provider: matomo}", "matomo"),
    ],
)
def test_a_counter_is_named(tmp_path, config, names):
    problems = Build(tmp_path, f"_config.yml  {config}\n" + POST).problems
    told = [str(problem) for problem in problems if problem.code == "analytics-not-copied"]
    assert len(told) == 1
    assert f"({names})" in told[0]


@pytest.mark.parametrize(
    "config",
    [
        "google_analytics:", "analytics: {google: {id: }}", "analytics: {provider: false, google: {tracking_id: G-1}}",
        "google_analytics: G-1\\nenable_google_analytics: false", "google_analytics: {enable: false, id: G-1}",
        "title: T",
    ],
)  # fmt: skip
def test_a_counter_that_is_not_filled_in_or_off_is_none(tmp_path, config):
    codes = Build(tmp_path, f"_config.yml  {config}\n" + POST).codes
    assert "analytics-not-copied" not in codes

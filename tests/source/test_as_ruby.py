"""Random words, figures and dates mean what they mean to Ruby's Psych and Time.parse."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import needs
from hypothesis import example, given, settings
from hypothesis import strategies as st
from oracle.scalars import RefusedError, scalars

from mkdocs_blogpost.ruby import to_s
from mkdocs_blogpost.source import dates, yaml

pytestmark = needs.ruby

BERLIN = ZoneInfo("Europe/Berlin")
NOW = datetime(2024, 6, 15, 12, tzinfo=UTC)

PIECES = st.sampled_from(
    [
        *[
            "0",
            "1",
            "12",
            "017",
            ".",
            ":",
            "-",
            "+",
            "e",
            "E",
            "x",
            "b",
            "_",
            ",",
            "y",
            "n",
            "yes",
            "no",
            "T",
            "Z",
            "20",
            "2020-01-02",
            "03:04:05",
            "/",
            "~",
            "null",
            "inf",
            "nan",
            ".5",
        ],
        *["'", '"', "#", "=", "<", "!", "é", "0x", "0b"],
        " ",
        "\t",
    ]
)
SCALARS = st.lists(PIECES, min_size=1, max_size=5).map("".join)

DAYS = st.dates(date(1971, 1, 1), date(2037, 12, 31))
DAY_FORMS = st.sampled_from([
    "%Y-%m-%d", "%Y-%-m-%-d", "%Y/%m/%d", "%d.%m.%Y", "%B %d, %Y", "%b %d, %Y", "%A, %B %d, %Y", "%d %B %Y",
    "%-d %b %Y", "%d-%b-%Y", "%Y%m%d", "%b. %-d, %Y", "%-dth %B %Y",
])  # fmt: skip
TIME_FORMS = st.sampled_from([
    "", " %H:%M", " %H:%M:%S", "T%H:%M:%S", " %-H:%M", " %I:%M %p", " %H:%M:%S.123456789",
])  # fmt: skip
ZONES = st.sampled_from([
    "", "", " +0900", "+09:00", " -05:00", " -0330", " UTC", "Z", " EST", " PDT", " CEST", " CET",
])  # fmt: skip


def plain(value):
    match value:
        case dict():
            return {to_s(key): plain(item) for key, item in value.items()}
        case list():
            return [plain(item) for item in value]
        case datetime():
            return f"time {value.astimezone(UTC):%Y-%m-%d %H:%M:%S}"
        case date():
            return f"date {value}"
        case bool():
            return value
        case float():
            return f"float {to_s(value)}"
        case int():
            return f"integer {value}"
    return value


@settings(max_examples=400, deadline=None)
@given(SCALARS)
@example("190:20:30.15")
@example(':"a b"')
@example(":''0")
@example(":'a' 'b'c")
@example("! ''")
def test_a_scalar_means_what_it_means_to_psych(text):
    try:
        expected = scalars().ask("yaml", f"a: {text}")
    except RefusedError:
        return
    assert plain(yaml.load(f"a: {text}")) == expected


@settings(max_examples=400, deadline=None)
@given(DAYS, st.times(), DAY_FORMS, TIME_FORMS, ZONES)
def test_a_date_means_what_it_means_to_ruby(day, time, day_form, time_form, zone):
    moment = datetime.combine(day, time)
    text = moment.strftime(day_form) + (moment.strftime(time_form) + zone if time_form else "")
    expected = scalars().ask("time", text, "Europe/Berlin", NOW.timestamp())
    assert dates.parse(text, BERLIN, NOW) == datetime.strptime(expected, "%Y-%m-%dT%H:%M:%S%z")

from io import StringIO

from tcop_iac.cli.progress import Progress


class Clock:
    """A clock that is set by hand."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def after(*, seconds: float, wanted: bool = True) -> str:
    """What is on the stream when the third of four roots is done after so many seconds."""
    stream, clock = StringIO(), Clock()
    with Progress(stream, wanted, clock) as progress:
        progress(0, 4)
        clock.now = seconds
        progress(3, 4)
    return stream.getvalue()


def test_a_short_run_shows_nothing() -> None:
    assert after(seconds=0.9) == ""


def test_a_long_run_shows_how_far_it_is_and_clears_the_line() -> None:
    drawn, cleared, rest = after(seconds=1.5).split("\r")[1:]
    assert drawn == "judging [##################......] 3 of 4 roots"
    assert (cleared, rest) == (" " * len(drawn), "")


def test_without_a_terminal_nothing_is_shown() -> None:
    assert after(seconds=60, wanted=False) == ""


def test_it_is_not_redrawn_too_often() -> None:
    stream, clock = StringIO(), Clock()
    with Progress(stream, True, clock) as progress:
        for step in range(1000):
            clock.now = 1 + step / 1000
            progress(step, 1000)
    assert 5 < stream.getvalue().count("judging") <= 11


def test_an_error_on_the_way_clears_the_line_too() -> None:
    stream, clock = StringIO(), Clock()
    try:
        with Progress(stream, True, clock) as progress:
            clock.now = 2
            progress(1, 2)
            raise ValueError
    except ValueError:
        pass
    assert stream.getvalue().endswith(" \r")

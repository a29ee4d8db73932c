"""Taking back what was done to a form, one whole change at a time."""

from dataclasses import replace

from ptsp_desk.gui.registration.entered import Entered

_LONGEST = 200


class History:
    """What a form held after each change: a field that was left, a tick, a choice.

    The rule of Ctrl+Z is one for the whole form: it takes back the last change, wherever the keyboard is. What is being
    typed counts as one, so the field is first as it was when the keyboard came to it. Ctrl+Shift+Z does it again, until
    something else is changed. A text field's own undo, letter by letter, isn't used: it knows nothing of the order in
    which fields and ticks were changed.
    """

    def __init__(self) -> None:
        self._states: list[Entered] = []
        self._place = -1

    @property
    def current(self) -> Entered | None:
        """The state that was recorded last, or gone back to."""
        return self._states[self._place] if self._states else None

    def begin(self, state: Entered) -> None:
        """Forget everything: another form stands there."""
        self._states, self._place = [state], 0

    def record(self, state: Entered) -> None:
        """Take a state in, unless it says what the current one says; what was taken back can't be done again then."""
        if self.is_current(state):
            return
        self._states[self._place + 1 :] = [state]
        del self._states[:-_LONGEST]
        self._place = len(self._states) - 1

    def is_current(self, state: Entered) -> bool:
        """Whether a state says what the current one says, wherever the keyboard is."""
        current = self.current
        return current is not None and replace(current, form=state.form, cursor=state.cursor) == state

    def back(self) -> Entered | None:
        """Go back by one change; the cursor is where it happened. None where nothing is left to take back."""
        return self._go(-1)

    def forward(self) -> Entered | None:
        """Do again what was taken back last; None where nothing was."""
        return self._go(1)

    def _go(self, step: int) -> Entered | None:
        place = self._place + step
        if not 0 <= place < len(self._states):
            return None
        before, self._place = self._states[self._place], place
        return replace(self._states[place], cursor=changed(before, self._states[place]))


def changed(one: Entered, other: Entered) -> str:
    """Return where two states of a form differ first: a path, or a requirement as ``documents.ktp``."""
    for name in ("service", "variant"):
        if getattr(one, name) != getattr(other, name):
            return name
    groups = (("", one.values, other.values), *(("documents.", getattr(one, at), getattr(other, at)) for at in _TICKED))
    for prefix, before, after in groups:
        for key in [*before, *after]:
            if before.get(key) != after.get(key):
                return f"{prefix}{key}"
    return other.cursor


_TICKED = ("ticks", "faults")

"""The day's figures, against the same SQL by hand."""

from ptsp_desk.app import App
from tests.benchmarks.data import TODAY, driver, office
from tests.benchmarks.harness import Line, Setting, at_most, race
from tests.benchmarks.recording import replay
from tests.offices import Clock
from tests.statements import reads


def run(setting: Setting) -> list[Line]:
    with office(setting.rows, place=setting.place / "summary") as folder, App(folder, clock=Clock()) as app:
        app.summaries.counted(TODAY)
        same, connection = reads(app, lambda: app.summaries.counted(TODAY)), driver(folder)

        def by_hand() -> None:
            connection.execute("BEGIN")
            replay(connection, same)
            connection.execute("COMMIT")

        def ours() -> None:
            app.summaries.counted(TODAY)

        times = race({"figures": ours, "the same SQL by hand": by_hand}, setting.rounds(40, 100), warm=2)
        connection.close()
    what = f"The day's figures, {setting.rows:,} files, {len(same)} statements, against the same SQL by hand"
    return [at_most(what, times, "figures", "the same SQL by hand", 3)]

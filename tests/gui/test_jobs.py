import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from ptsp_desk.core.errors import Problem, Refused, Unavailable
from ptsp_desk.gui.jobs import Jobs, Lane
from tests.gui.stepped import SteppedExecutor


@pytest.fixture
def threads() -> Iterator[Jobs]:
    made = Jobs()
    yield made
    made.close()


def test_work_runs_beside_the_window_and_its_answer_comes_back_to_it(qtbot: QtBot, threads: Jobs) -> None:
    owner, answers = QObject(), list[tuple[str, str]]()
    work = threading.current_thread

    def done(worked_in: threading.Thread) -> None:
        answers.append((worked_in.name, threading.current_thread().name))

    for lane in Lane:
        threads.run(owner, work, done, lane=lane)
    qtbot.waitUntil(lambda: len(answers) == 4)
    assert {there for there, _ in answers} == {"asked_0", "aside_0", "prompt_0", "meanwhile_0"}
    assert {here for _, here in answers} == {"MainThread"}


def test_jobs_are_done_in_the_order_they_were_asked_for(qtbot: QtBot, threads: Jobs) -> None:
    owner, order = QObject(), list[int]()
    for number in range(20):
        threads.run(owner, lambda number=number: number, order.append)  # type: ignore[misc]
    qtbot.waitUntil(lambda: len(order) == 20)
    assert order == list(range(20))


def test_what_only_takes_long_keeps_no_job_waiting(qtbot: QtBot, threads: Jobs) -> None:
    owner, answers, gate = QObject(), list[str](), threading.Event()
    for lane in (Lane.ASIDE, Lane.MEANWHILE):
        threads.run(owner, lambda: gate.wait(10) and "long", lambda answer: answers.append(str(answer)), lane=lane)
    threads.run(owner, lambda: "short", answers.append)
    qtbot.waitUntil(lambda: answers == ["short"])
    gate.set()
    qtbot.waitUntil(lambda: answers == ["short", "long", "long"])


def test_what_must_be_prompt_waits_for_nothing_else(qtbot: QtBot, threads: Jobs) -> None:
    owner, answers, gate = QObject(), list[str](), threading.Event()
    for lane in (Lane.ASKED, Lane.ASIDE):
        threads.run(owner, lambda: gate.wait(10) and "long", lambda answer: answers.append(str(answer)), lane=lane)
    threads.run(owner, lambda: "short", answers.append, lane=Lane.PROMPT)
    qtbot.waitUntil(lambda: answers == ["short"])
    gate.set()
    qtbot.waitUntil(lambda: answers == ["short", "long", "long"])


def test_what_nobody_asked_for_keeps_nothing_waiting(qtbot: QtBot, threads: Jobs) -> None:
    owner, answers, gate = QObject(), list[str](), threading.Event()
    threads.run(
        owner, lambda: gate.wait(10) and "long", lambda answer: answers.append(str(answer)), lane=Lane.MEANWHILE
    )
    for lane in (Lane.ASIDE, Lane.ASKED, Lane.PROMPT):
        threads.run(owner, lambda: "short", answers.append, lane=lane)
    qtbot.waitUntil(lambda: answers == ["short"] * 3)
    gate.set()
    qtbot.waitUntil(lambda: answers[3:] == ["long"])


def test_an_owner_that_is_gone_hears_nothing(jobs: Jobs, executor: SteppedExecutor) -> None:
    parent, answers = QObject(), list[object]()
    for work in (lambda: 1, lambda: 1 // 0):
        jobs.run(QObject(parent), work, answers.append, answers.append)
    import shiboken6  # noqa: PLC0415 - to end what Qt would end

    shiboken6.delete(parent)
    executor.run_all()
    assert answers == []


def test_an_error_goes_to_who_asked(jobs: Jobs, executor: SteppedExecutor) -> None:
    owner, errors = QObject(), list[Exception]()
    jobs.run(owner, lambda: 1 // 0, lambda _: None, errors.append)
    executor.run_all()
    assert [type(error) for error in errors] == [ZeroDivisionError]


def test_a_sentence_that_nobody_takes_is_said_in_the_status_line(jobs: Jobs, executor: SteppedExecutor) -> None:
    said = list[str]()
    jobs.refused.connect(said.append)

    def work() -> None:
        raise Unavailable("disk penuh")

    jobs.run(QObject(), work, lambda _: None)
    executor.run_all()
    assert said == ["Disk penuh."]


def test_a_rule_that_says_no_is_told_in_sentences_without_paths(jobs: Jobs, executor: SteppedExecutor) -> None:
    said = list[str]()
    jobs.refused.connect(said.append)

    def work() -> None:
        raise Refused(Problem("number", "bukan bentuk nomor"), Problem("fee_inputs.luas", "isi luasnya"))

    jobs.run(QObject(), work, lambda _: None)
    executor.run_all()
    assert said == ["Bukan bentuk nomor. Isi luasnya."]


def test_a_fault_that_nobody_takes_reaches_the_crash_box(
    jobs: Jobs, executor: SteppedExecutor, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen = list[type[BaseException]]()
    monkeypatch.setattr("sys.excepthook", lambda kind, *_: seen.append(kind))
    jobs.run(QObject(), lambda: 1 // 0, lambda _: None)
    executor.run_all()
    assert seen == [ZeroDivisionError]


def test_closing_waits_for_what_was_asked() -> None:
    jobs, done = Jobs(), list[int]()
    jobs.run(QObject(), lambda: done.append(1), lambda _: None)
    jobs.close()
    assert done == [1]


def test_what_an_answer_asks_for_after_closing_is_not_taken(qtbot: QtBot) -> None:
    jobs, owner, done = Jobs(), QObject(), list[int]()

    def ask_again(answer: int) -> None:
        done.append(answer)
        jobs.run(owner, lambda: 2, done.append)

    jobs.run(owner, lambda: 1, ask_again)
    jobs.close()
    qtbot.waitUntil(lambda: done == [1])

"""A questionnaire as its rule has it: elements, questions, answers and classes are data.

An element's code (``U8``) is its place in the rule's list; the questionnaire may ask in another order.
"""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Annotated, Final, TypeVar

import msgspec
from msgspec import Meta

from ptsp_desk.core import words
from ptsp_desk.core.datafiles import read_toml, shown, suggestion
from ptsp_desk.core.errors import Problem, refuse

BEST: Final = 4
"""The best score; 1 is the worst. No instrument and no office changes that."""

T = TypeVar("T")

_HUNDREDTH: Final = Decimal("0.01")
_NOT_A_LETTER: Final = re.compile(r"[\W_]+")
_YEARS: Final = re.compile(r"([0-9]{1,3})(?: ?(?:tahun|th\.?))?", re.IGNORECASE)
_OLDEST: Final = 120

Sentence = Annotated[str, Meta(min_length=1, max_length=200)]
FieldCode = Annotated[str, Meta(pattern="[a-z][a-z0-9_]{0,39}", description="kode berhuruf kecil")]
Key = Annotated[str, Meta(pattern="[A-Z][A-Z0-9_]{0,39}", description="kode berhuruf besar")]
Score = Annotated[Decimal, Meta(extra={"ge": 0}, description="bilangan 0 atau lebih")]


class _Record(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    pass


class Text(_Record, frozen=True):
    """What people read; a language without its own words shows the Indonesian ones.

    ``local`` is the regional language that the instrument names in ``local_language``.
    """

    id: Sentence
    en: Annotated[str, Meta(max_length=200)] = ""
    local: Annotated[str, Meta(max_length=200)] = ""

    def said(self, language: str = "id") -> str:
        """Return the words in ``id``, ``en`` or ``local``."""
        return {"en": self.en, "local": self.local}.get(language, "") or self.id


class Element(_Record, frozen=True):
    """One unsur. ``asked`` is its place in the questionnaire, ``labels`` are the answers from worst to best."""

    code: Annotated[str, Meta(pattern="U[1-9][0-9]?", description="kode unsur seperti U1")]
    key: Key
    asked: Annotated[int, Meta(ge=1, le=99)]
    name: Text
    short: Text
    question: Text
    labels: Annotated[tuple[Text, ...], Meta(min_length=BEST, max_length=BEST)]

    def label(self, score: int) -> Text:
        """Return the answer of a score, 1 to ``BEST``."""
        return self.labels[score - 1]


class Option(_Record, frozen=True):
    """One answer of a field of the respondent; ``also`` are other ways in which people write it."""

    code: Annotated[str, Meta(pattern="[A-Z0-9_-]{1,20}", description="kode berhuruf besar")]
    name: Text
    also: tuple[Sentence, ...] = ()


class Field(_Record, frozen=True):
    """What is asked of the respondent. A number is never kept: only the option into whose range it falls.

    ``bands`` are the lower ends of these ranges, one for each option, from the lowest; empty where no number is asked.
    """

    code: FieldCode
    name: Text
    options: Annotated[tuple[Option, ...], Meta(min_length=2, max_length=20)]
    bands: tuple[Annotated[int, Meta(ge=0, le=_OLDEST)], ...] = ()

    def read(self, typed: str) -> str:
        """Return the code of the option that was typed: as its code, its words, or a number of its range.

        Raises:
            Refused: it is none of them; ``where`` is the field's code.
        """
        text = _folded(typed)
        for option in self.options:
            if text in {_folded(way) for way in (option.code, option.name.id, option.name.en, *option.also) if way}:
                return option.code
        number = _YEARS.fullmatch(words.clean(typed))
        if number and self.bands and self.bands[0] <= int(number[1]) <= _OLDEST:
            return self.options[bisect_right(self.bands, int(number[1])) - 1].code
        known = ", ".join(option.code for option in self.options)
        raise refuse(self.code, f"{self.name.id} {shown(typed)} tidak dikenal; yang ada: {known}.")

    def option(self, code: str) -> Option | None:
        return next((option for option in self.options if option.code == code), None)


class QualityClass(_Record, frozen=True):
    """One mutu. ``first`` and ``last`` bound the converted value, the ``mean_`` ones the value before it (1 to 4)."""

    code: Annotated[str, Meta(pattern="[A-D]", description="A, B, C atau D")]
    name: Sentence
    perception: Annotated[int, Meta(ge=1, le=BEST)]
    mean_first: Score
    mean_last: Score
    first: Score
    last: Score


class Instrument(_Record, frozen=True):
    """A questionnaire with the classes of its rule, these from the lowest.

    ``unconfirmed`` says what of its wording the office has still to compare with the rule; empty where nothing.
    """

    code: Annotated[str, Meta(pattern="[0-9a-z_-]{1,20}", description="kode seperti 2017")]
    name: Sentence
    rule: Sentence
    source: Annotated[str, Meta(max_length=500)]
    elements: Annotated[tuple[Element, ...], Meta(min_length=1, max_length=20)]
    classes: Annotated[tuple[QualityClass, ...], Meta(min_length=1, max_length=BEST)]
    fields: Annotated[tuple[Field, ...], Meta(max_length=10)] = ()
    unconfirmed: Annotated[str, Meta(max_length=500)] = ""
    local_language: Annotated[str, Meta(max_length=40)] = ""

    @property
    def questions(self) -> tuple[Element, ...]:
        """The elements in the order in which the questionnaire asks them: P1, P2, and so on."""
        return tuple(sorted(self.elements, key=lambda element: element.asked))

    @property
    def codes(self) -> tuple[str, ...]:
        """The elements' codes in the rule's order, the order in which scores are kept."""
        return tuple(element.code for element in self.elements)

    def in_rule_order(self, asked: Sequence[T]) -> tuple[T, ...]:
        """Return what stands in the order of the questions in the order of the elements."""
        return tuple(asked[element.asked - 1] for element in self.elements)

    def element(self, code: str) -> Element | None:
        return next((element for element in self.elements if element.code == code), None)

    def field(self, code: str) -> Field | None:
        return next((field for field in self.fields if field.code == code), None)

    def class_of(self, value: Decimal | Fraction) -> QualityClass:
        """Return the class of a converted value, which is rounded half up to two decimals first.

        What a rounded weight leaves below the scale is of the lowest class.
        """
        rounded = half_up(value, 2)
        return next((item for item in reversed(self.classes) if rounded >= item.first), self.classes[0])


class OwnWords(_Record, frozen=True):
    """An office's own wording of an element; what is empty stays as the rule has it. Labels are four, worst first."""

    question: str = ""
    labels: tuple[str, ...] = ()


def half_up(value: Decimal | Fraction, decimals: int) -> Decimal:
    """Return the value, not negative, rounded half up; exact up to that point."""
    scale = 10**decimals
    return Decimal(int(Fraction(value) * scale + Fraction(1, 2))).scaleb(-decimals)


def parse_instrument(data: bytes) -> Instrument:
    """Return the instrument of a TOML file.

    Raises:
        Refused: with all problems of the file at once, each ``where`` the path of what to mend.
    """
    return read_toml(data, Instrument, _check)


def with_labels(instrument: Instrument, own: Mapping[str, OwnWords]) -> Instrument:
    """Return the instrument in an office's own words, by element code; scores and their direction stay."""
    return msgspec.structs.replace(
        instrument, elements=tuple(_in_own_words(element, own.get(element.code)) for element in instrument.elements)
    )


def check_words(instrument: Instrument, own: Mapping[str, OwnWords], where: str) -> Iterator[Problem]:
    """Tell what an office's own words may not do: leave a label out, say one twice, or turn the scale round."""
    for code, chosen in own.items():
        element = instrument.element(code)
        if element is None:
            yield Problem(f"{where}.{code}", f"Tidak ada unsur {code}.{suggestion(code, instrument.codes)}")
        elif chosen.labels:
            yield from _check_labels(element, [words.clean(label) for label in chosen.labels], f"{where}.{code}.labels")
        if len(chosen.question) > 200:
            yield Problem(f"{where}.{code}.question", "Pertanyaan paling panjang 200 huruf.")


def _check_labels(element: Element, labels: list[str], where: str) -> Iterator[Problem]:
    if len(labels) != BEST or not all(labels):
        yield Problem(where, f"{element.code} harus punya {BEST} pilihan, dari yang terburuk ke yang terbaik.")
        return
    if max(map(len, labels)) > 60:
        yield Problem(where, "Pilihan paling panjang 60 huruf.")
    if len({_folded(label) for label in labels}) < BEST:
        yield Problem(where, f"Pilihan {element.code} ada yang sama; tiap nilai perlu kata sendiri.")
    usual = {_folded(text.id): score for score, text in enumerate(element.labels, 1)}
    for score, label in enumerate(labels, 1):
        meant = usual.get(_folded(label), score)
        if meant != score:
            yield Problem(where, f'"{label}" bernilai {meant} menurut aturan, bukan {score}; 1 terburuk, 4 terbaik.')


def _in_own_words(element: Element, own: OwnWords | None) -> Element:
    if own is None:
        return element
    question, labels = words.clean(own.question), tuple(Text(words.clean(label)) for label in own.labels)
    return msgspec.structs.replace(
        element, question=Text(question) if question else element.question, labels=labels or element.labels
    )


def _check(instrument: Instrument) -> Iterator[Problem]:
    for place, element in enumerate(instrument.elements):
        if element.code != f"U{place + 1}":
            yield Problem(
                f"elements[{place}].code", f"Unsur ke-{place + 1} berkode U{place + 1}, menurut urutan aturan."
            )
    yield from _check_once([element.key for element in instrument.elements], "elements", "key")
    if sorted(element.asked for element in instrument.elements) != list(range(1, len(instrument.elements) + 1)):
        yield Problem("elements", "asked harus memuat setiap nomor pertanyaan tepat satu kali, mulai dari 1.")
    yield from _check_once([field.code for field in instrument.fields], "fields", "code")
    for place, field in enumerate(instrument.fields):
        yield from _check_once([option.code for option in field.options], f"fields[{place}].options", "code")
        if field.bands and (len(field.bands) != len(field.options) or list(field.bands) != sorted(set(field.bands))):
            yield Problem(f"fields[{place}].bands", "Tulis satu batas bawah untuk setiap pilihan, dari yang terendah.")
    yield from _check_classes(instrument)


def _check_once(codes: list[str], where: str, name: str) -> Iterator[Problem]:
    for code, count in Counter(codes).items():
        if count > 1:
            yield Problem(f"{where}[{codes.index(code)}].{name}", f'"{code}" tertulis {count} kali.')


def _check_classes(instrument: Instrument) -> Iterator[Problem]:
    previous: QualityClass | None = None
    for place, item in enumerate(instrument.classes):
        expected = Decimal(25) if previous is None else previous.last + _HUNDREDTH
        if item.first != expected:
            yield Problem(f"classes[{place}].first", f"Harus {expected}, tepat sesudah kelas di bawahnya.")
        if item.last < item.first:
            yield Problem(f"classes[{place}].last", "Mendahului batas bawahnya.")
        previous = item
    if previous is not None and previous.last != 100:
        yield Problem(f"classes[{len(instrument.classes) - 1}].last", "Kelas tertinggi berakhir pada 100.")


def _folded(text: str) -> str:
    return _NOT_A_LETTER.sub("", words.clean(text).casefold())

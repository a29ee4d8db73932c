"""Work a tariff out for what was given, line by line."""

from collections.abc import Mapping, Sequence
from decimal import ROUND_HALF_UP, Context, Decimal, DecimalException, Inexact, InvalidOperation, Overflow, localcontext

from ptsp_desk.core import words
from ptsp_desk.core.datafiles import shown, suggestion
from ptsp_desk.core.errors import Problem, Refused
from ptsp_desk.core.fees.quotes import FREE, Adjustment, Factor, FeeLine, FeeQuote, FeeStatus, FeeStep, Products
from ptsp_desk.core.fees.tariffs import LARGEST_RUPIAH, Band, Input, Line, Quantity, Rounding, Row, Table, Tariff
from ptsp_desk.core.figures import NotAFigureError, read_figure

# Products are exact or refused: no figure on paper may come from a silent rounding.
_EXACT = Context(prec=400, traps=[Inexact, InvalidOperation, Overflow])


def quote(tariff: Tariff | None, inputs: Mapping[str, object], *, later: bool = False) -> FeeQuote:
    """Work out a tariff; no tariff is a free service.

    A number may be an int, a Decimal, a float (by its shortest text) or text such as ``100``, ``100.5`` or ``100,5``; a
    choice is its code; None is the same as leaving an input out. With ``later`` such an input waits, as one that only
    the site visit can give does.

    Raises:
        Refused: with a problem for every input that is unknown, missing, off the table or no usable number; ``where``
            is ``fee_inputs.<name>``.
    """
    if tariff is None:
        if inputs:
            raise Refused(
                *(_problem(name, "Layanan ini tidak dipungut biaya; tidak ada isian biaya.") for name in inputs)
            )
        return FREE
    try:
        with localcontext(_EXACT):
            return _Working(tariff, inputs, later=later).quote()
    except DecimalException as error:
        raise Refused(Problem("fee_inputs", "Hitungan melewati batas angka; periksa ukuran yang diisi.")) from error


class _Working:
    """One run through a tariff: values by name, and every problem on the way."""

    def __init__(self, tariff: Tariff, given: Mapping[str, object], *, later: bool) -> None:
        self._tariff = tariff
        self._later = later
        self._inputs = {item.name: item for item in tariff.inputs}
        self._constants = {constant.name: constant for constant in tariff.constants}
        self._tables = {table.name: table for table in tariff.tables}
        self._steps: dict[str, FeeStep] = {}
        self._values: dict[str, Decimal | str] = {}
        self._problems: dict[str, str] = {}
        self._pending: set[str] = set()
        for name, value in given.items():
            if value is not None or name not in self._inputs:
                self._take(name, value)

    def _take(self, name: str, value: object) -> None:
        item = self._inputs.get(name)
        if item is None:
            known = ", ".join(self._inputs) or "tidak ada"
            hint = suggestion(name, self._inputs)
            self._problems[name] = f"Isian biaya ini tidak dikenal.{hint} Yang dikenal: {known}."
            return
        try:
            self._values[name] = _choice(item, value) if item.kind == "choice" else _number(item, value)
        except NotAFigureError as error:
            self._problems[name] = f"{item.label}: {error}, tertulis {shown(value)}."

    def quote(self) -> FeeQuote:
        for item in self._tariff.inputs:
            if item.default and item.name not in self._values and item.name not in self._problems:
                self._values[item.name] = item.default if isinstance(item.default, str) else _fixed(item, item.default)
        for quantity in self._tariff.quantities:
            self._steps[quantity.name] = self._step(quantity)
        lines = tuple(line for line in map(self._line, self._tariff.lines) if line.products)
        if self._problems:
            raise Refused(*(_problem(name, sentence) for name, sentence in self._problems.items()))
        total, adjustment = _total(self._tariff, [line.amount for line in lines])
        status = FeeStatus.FINAL if self._tariff.final else FeeStatus.ESTIMATE
        return FeeQuote(
            tariff=self._tariff.code,
            regulation=self._tariff.regulation,
            status=FeeStatus.PENDING if total is None else status,
            inputs=tuple(sorted((name, str(value)) for name, value in self._values.items())),
            steps=tuple(step for step in self._steps.values() if step.products),
            lines=lines,
            pending=tuple(sorted(self._pending)),
            total=total,
            adjustment=adjustment,
            rounding=self._tariff.rounding,
        )

    def _step(self, quantity: Quantity) -> FeeStep:
        products = self._products(quantity.products)
        value = _sum(products)
        if value is not None and quantity.per_started:
            value = _started(value, quantity.per_started)
        if value is not None and quantity.decimals is not None:
            value = _rounded(value, quantity.decimals, ROUND_HALF_UP)
        return FeeStep(quantity.name, quantity.label, quantity.unit, products, value)

    def _line(self, line: Line) -> FeeLine:
        products = self._products(line.products)
        value = _sum(products)
        amount = None if value is None else _to_rupiah(value, self._tariff.line_rounding)
        return FeeLine(line.code, line.label, line.article, products, amount)

    def _products(self, products: tuple[tuple[str, ...], ...]) -> Products:
        """Return the products without those that an optional input, left out, makes empty."""
        worked = map(self._product, products)
        return tuple(product for product in worked if product is not None)

    def _product(self, names: tuple[str, ...]) -> tuple[Factor, ...] | None:
        plain = [name for name in names if name in self._inputs or name in self._steps]
        if any(map(self._is_left_out, plain)):
            return None
        factors: dict[str, Factor] = {}
        for name in sorted(names, key=lambda name: name not in self._tables):  # a table may leave the product out
            factor = self._factor(name)
            if factor is None:
                return None
            factors[name] = factor
        return tuple(factors[name] for name in names)

    def _factor(self, name: str) -> Factor | None:
        if constant := self._constants.get(name):
            return Factor(name, constant.label, constant.unit, constant.value)
        if step := self._steps.get(name):
            return Factor(name, step.label, step.unit, step.value)
        if table := self._tables.get(name):
            return self._look_up(table)
        item = self._inputs[name]
        value = self._values.get(name)
        if value is None:
            self._need(item)
        assert not isinstance(value, str)
        return Factor(name, item.label, item.unit, value)

    def _is_left_out(self, name: str) -> bool:
        if step := self._steps.get(name):
            return not step.products
        return self._inputs[name].default == 0 and name not in self._values and name not in self._problems

    def _need(self, item: Input) -> None:
        """Note why an input has no value: the site visit gives it, or it is missing (or was refused before)."""
        if item.name in self._problems:
            return
        if item.known == "site_visit" or self._later:
            self._pending.add(item.name)
        else:
            self._problems[item.name] = f"Belum diisi: {item.label}{f' ({item.unit})' if item.unit else ''}."

    def _look_up(self, table: Table) -> Factor | None:
        """Narrow the rows key by key; an open band needs no value."""
        rows: Sequence[Row] = table.rows
        is_known = True
        for column, name in enumerate(table.by):
            if all(_is_open(row.match[column]) for row in rows):
                continue
            if self._is_left_out(name):
                return None
            value = self._key(name)
            if value is None:
                is_known = False
                continue
            left = [row for row in rows if _holds(row.match[column], value)]
            if not left:
                self._off_table(table, name, value, [row.match[column] for row in rows])
                return Factor(table.name, table.label, table.unit, None)
            rows = left
        return Factor(table.name, table.label, table.unit, rows[0].value if is_known else None)

    def _key(self, name: str) -> Decimal | str | None:
        if step := self._steps.get(name):
            return step.value
        value = self._values.get(name)
        if value is None:
            self._need(self._inputs[name])
        return value

    def _off_table(self, table: Table, name: str, value: Decimal | str, known: list[str | Band]) -> None:
        figure = value if isinstance(value, str) else words.number(value)
        texts = ", ".join(dict.fromkeys(map(_band_text, known)))
        self._problems.setdefault(
            self._input_behind(name), f"{table.label}: {figure} tidak ada pada tabel tarif. Yang ada: {texts}."
        )

    def _input_behind(self, name: str) -> str:
        """Return an input that a quantity is made of, to point at."""
        while step := self._steps.get(name):
            name = next((f.name for f in step.products[0] if f.name in self._inputs), step.products[0][0].name)
        return name


def _problem(name: str, sentence: str) -> Problem:
    return Problem(f"fee_inputs.{words.clean(str(name)[:60])}", sentence)


def _choice(item: Input, value: object) -> str:
    codes = [choice.code for choice in item.choices]
    if isinstance(value, str) and value in codes:
        return value
    raise NotAFigureError(f"harus salah satu dari {', '.join(codes)}")


def _number(item: Input, value: object) -> Decimal:
    exact = _fixed(item, value)
    if exact < 0:
        raise NotAFigureError("tidak boleh negatif")
    if not item.minimum <= exact <= item.maximum:
        unit = f" {item.unit}" if item.unit else ""
        raise NotAFigureError(f"harus {words.number(item.minimum)} sampai {words.number(item.maximum)}{unit}")
    return exact


def _fixed(item: Input, value: object) -> Decimal:
    return read_figure(value, 0 if item.kind == "integer" else item.decimals)


def _is_open(match: str | Band) -> bool:
    return isinstance(match, Band) and match.is_open


def _holds(match: str | Band, value: Decimal | str) -> bool:
    if isinstance(match, Band):
        return match.is_open or (isinstance(value, Decimal) and match.holds(value))
    return match == value


def _band_text(match: str | Band) -> str:
    if isinstance(match, str):
        return match
    low = f"mulai {words.number(match.at_least)}" if match.at_least is not None else ""
    low = f"di atas {words.number(match.above)}" if match.above is not None else low
    high = f"sampai {words.number(match.at_most)}" if match.at_most is not None else ""
    return " ".join(part for part in (low, high) if part) or "semua"


def _sum(products: Products) -> Decimal | None:
    total = Decimal(0)
    for product in products:
        result = Decimal(1)
        for factor in product:
            multiplier = factor.multiplier
            if multiplier is None:
                return None
            result *= multiplier
        total += result
    return total


def _rounded(value: Decimal, decimals: int, mode: str) -> Decimal:
    # to_integral_value never signals Inexact, unlike quantize.
    return value.scaleb(decimals).to_integral_value(mode).scaleb(-decimals)


def _started(value: Decimal, size: Decimal) -> Decimal:
    whole, rest = divmod(value, size)
    return whole + 1 if rest else whole


def _to_rupiah(value: Decimal, rounding: Rounding) -> int:
    return int((value / rounding.step).to_integral_value(rounding.mode)) * rounding.step


def _total(tariff: Tariff, amounts: Sequence[int | None]) -> tuple[int | None, Adjustment | None]:
    known = [amount for amount in amounts if amount is not None]
    total = sum(known)
    if total > LARGEST_RUPIAH:
        raise Refused(Problem("fee_inputs", "Jumlahnya melewati batas angka; periksa ukuran yang diisi."))
    if len(known) < len(amounts):
        return None, None
    rounded = _to_rupiah(Decimal(total), tariff.rounding)
    if tariff.minimum is not None and rounded < tariff.minimum:
        return tariff.minimum, Adjustment.MINIMUM
    if tariff.maximum is not None and rounded > tariff.maximum:
        return tariff.maximum, Adjustment.MAXIMUM
    return rounded, Adjustment.ROUNDED if rounded != total else None

"""The roll of officers, and signing in at this machine."""

from ptsp_desk.core.credentials import Credential, check_may_try, check_pin, hash_pin, is_right, wrong
from ptsp_desk.core.errors import refuse
from ptsp_desk.core.officers import Officer, Role, appointment, check_leaves_admin, check_may_set
from ptsp_desk.operations.desks import Desk
from ptsp_desk.store import credentials, offices


class Officers:
    """Who works here. Names and roles are entries of the journal; PINs stay on the machine where they were set."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def roll(self) -> list[Officer]:
        """Return the officers on the roll, by id."""
        with self._desk.database.reading() as connection:
            return offices.officers_of(connection, self._desk.office)

    def ended(self) -> list[Officer]:
        """Return those who were officers and are none now, by id."""
        with self._desk.database.reading() as connection:
            return offices.officers_of(connection, self._desk.office, active=False)

    def names(self) -> dict[str, str]:
        """Return the names by id, also of those whose time is over: their entries stay."""
        with self._desk.database.reading() as connection:
            return offices.officer_names(connection, self._desk.office)

    def appoint(self, whom: Officer, by: Officer, *, active: bool = True, pin: str = "") -> None:
        """Put somebody on the roll of officers, or take them off it; head and admin may.

        A ``pin`` is set with it, or nothing is done at all.

        Raises:
            Refused: ``by`` may not, the PIN is easy to guess, or ``whom`` is the last admin and would be none.
        """
        check_may_set(by)
        act = appointment(whom, active=active)
        credential = self._credential(whom.id, pin) if pin else None
        with self._desk.acting(by) as writer:
            check_leaves_admin(offices.officers_of(writer.connection, self._desk.office), whom, active=active)
            writer.add(act)
            if credential:
                credentials.put(writer.connection, credential)

    def with_pin(self) -> frozenset[str]:
        """Return the ids of those who can sign in here."""
        with self._desk.database.reading() as connection:
            return credentials.officers(connection)

    def has_pins(self) -> bool:
        """Return whether anybody can sign in here."""
        return bool(self.with_pin())

    def set_pin(self, officer_id: str, pin: str, by: Officer) -> None:
        """Set the PIN of an officer; head and admin may for everybody, each for themself.

        Raises:
            Refused: the PIN is easy to guess, the officer isn't on the roll, or ``by`` may not.
        """
        if by.id != officer_id:
            check_may_set(by)
        self._on_the_roll(officer_id)
        credential = self._credential(officer_id, pin)
        with self._desk.database.writing() as connection:
            credentials.put(connection, credential)

    def sign_in(self, officer_id: str, pin: str) -> Officer:
        """Return the officer whose PIN this is.

        Raises:
            Refused: it is not, or after too many wrong ones the time to wait isn't over.
        """
        officer = self._on_the_roll(officer_id)
        with self._desk.database.writing() as connection:
            known = credentials.get(connection, officer_id)
            if known is None:
                raise refuse("pin", f"{officer.name} belum punya PIN di komputer ini; mintalah ke admin.")
            now = self._desk.now()
            check_may_try(known, now)
            # Counted before it is looked at: neither a crash nor a second window gives tries for nothing.
            tried = Credential(officer_id, known.hash, known.tries + 1, now)
            credentials.put(connection, tried)
        if not is_right(known, pin):
            raise wrong(tried.tries)
        with self._desk.database.writing() as connection:
            credentials.put(connection, Credential(officer_id, known.hash))
        return officer

    def recovery_key(self, officer: Officer, pin: str) -> bytes:
        """Return the key of the encrypted database to an admin who gives the PIN once more.

        Raises:
            Refused: the PIN is wrong, somebody else asks, or nothing is encrypted.
        """
        if officer.role is not Role.ADMIN:
            raise refuse("officer", "Kunci pemulihan hanya ditampilkan kepada admin.")
        self.sign_in(officer.id, pin)
        key = self._desk.database.file.key
        if key is None:
            raise refuse("pin", "Data loket ini tidak terenkripsi, jadi tidak ada kunci pemulihan.")
        return key

    def _credential(self, officer_id: str, pin: str) -> Credential:
        check_pin(pin)
        return Credential(officer_id, hash_pin(pin, self._desk.random(16)))

    def _on_the_roll(self, officer_id: str) -> Officer:
        found = next((officer for officer in self.roll() if officer.id == officer_id), None)
        if found is None:
            raise refuse("officer", "Petugas ini tidak ada dalam daftar petugas.")
        return found

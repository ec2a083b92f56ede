"""Plain data that the start loads: a dataclass takes a millisecond to define, a NamedTuple a seventh, these nothing."""

from collections.abc import Iterable
from typing import Any, Self, dataclass_transform


@dataclass_transform(frozen_default=True)
class Record:
    """The fields are what a subclass annotates, in that order; those with a value there may be left out.

    Two with the same values are equal. Nobody changes one: the type checker sees to that.
    """

    def __init__(self, *values: Any, **named: Any) -> None:
        self.__dict__.update(zip(self.__annotations__, values, strict=False), **named)

    @classmethod
    def from_row(cls, values: Iterable[Any]) -> Self:
        """Return one of the values of all its fields, such as a row of a database."""
        return cls(*values)

    def row(self) -> tuple[Any, ...]:
        """Return the values of all its fields."""
        return tuple(getattr(self, name) for name in self.__annotations__)

    def replaced(self, **changes: Any) -> Self:
        """Return one like it but for some fields."""
        return type(self)(**{**self.__dict__, **changes})

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Record) and type(self) is type(other) and self.row() == other.row()

    def __hash__(self) -> int:
        return hash(self.row())

    def __repr__(self) -> str:
        fields = zip(self.__annotations__, self.row(), strict=True)
        return f"{type(self).__name__}({', '.join(f'{name}={value!r}' for name, value in fields)})"

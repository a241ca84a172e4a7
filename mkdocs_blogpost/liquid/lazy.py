"""Arrays, tables and objects whose values are computed when a template reads them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Protocol, overload

from mkdocs_blogpost.liquid.values import Drop


class DropMaker(Protocol):
    """Gives the things of a site as templates see them."""

    def drop(self, item: Any) -> Any:
        """Return a post, page or file as templates see it."""

    def documents(self, posts: Sequence[Any]) -> "LazyList":
        """Return documents as an array."""


class LazyList(Sequence[Any]):
    """An array whose items are made when they are read."""

    def __init__(self, items: Sequence[Any], drops: DropMaker, *, lasting: bool = False) -> None:
        self.lasting = lasting
        """Whether it is the same for every post, so that what a filter makes of it can be kept."""
        self._items = items
        self._drops = drops

    def __len__(self) -> int:
        return len(self._items)

    @overload
    def __getitem__(self, index: int) -> Any: ...
    @overload
    def __getitem__(self, index: slice) -> list[Any]: ...
    def __getitem__(self, index: int | slice) -> Any:
        if isinstance(index, slice):
            return [self._drops.drop(item) for item in self._items[index]]
        return self._drops.drop(self._items[index])

    def __iter__(self) -> Iterator[Any]:
        return map(self._drops.drop, self._items)


class AsTheyAre:
    """Gives items that are drops already."""

    def drop(self, item: Any) -> Any:
        """Return the item."""
        return item

    def documents(self, posts: Sequence[Any]) -> LazyList:
        """Return the items as an array."""
        return LazyList(posts, self)


AS_THEY_ARE = AsTheyAre()


class LazyTable(Mapping[Any, Any]):
    """A table of lists of documents, made when they are read."""

    def __init__(self, table: Mapping[Any, Sequence[Any]], drops: DropMaker) -> None:
        self._table = table
        self._drops = drops

    def __len__(self) -> int:
        return len(self._table)

    def __iter__(self) -> Iterator[Any]:
        return iter(self._table)

    def __getitem__(self, key: Any) -> Any:
        return self._drops.documents(self._table[key])


class FrontMatter(Drop):
    """An object with some values of its own over its front matter."""

    own: tuple[str, ...] = ()
    """The names of its own values, each a method or property `_name` here."""

    def __init__(self, data: Mapping[str, Any]) -> None:
        self.data = data

    def has(self, key: Any) -> bool:
        """Return whether a template may read this name."""
        return key in self.own or key in self.data

    def get(self, key: Any) -> Any:
        """Return the value of a name, or None."""
        if key in self.own:
            return getattr(self, f"_{key}")()
        value = self.data.get(key)
        return list(value) if isinstance(value, tuple) else value

    def keys(self) -> Iterable[str]:
        """Return the names that can be read."""
        return dict.fromkeys([*self.own, *self.data])

"""Finds in code every SQL that is not fixed text: what people and articles bring may enter it as parameters alone."""

import ast
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

WORDS = {"text", "SQL"}
"""Make SQL of words: what they are given has to be fixed."""
CARRIERS = {"execute", "scalar", "scalars", "exec_driver_sql", "copy", "executemany", "stream"}
"""Methods that carry SQL to the database."""
MADE = {*WORDS, "select", "insert", "update", "delete", "exists", "union_all"}
"""Functions that make statements, whose values become parameters."""
OF_FILES = {"statements"}
"""Functions that give statements as they are kept in files."""

OWN_FILE = re.compile(r"(HERE|Path\(__file__\))\.with_(suffix|name)\([^()]*\)\.read_text\('utf-8'\)")
"""The SQL that a migration brings along."""

Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True, order=True)
class Unfixed:
    """SQL that is put together while the program runs."""

    module: str
    function: str
    code: str

    @property
    def place(self) -> str:
        return f"{self.module}:{self.function}"


def unfixed_sql(root: Path, module: str) -> Iterator[Unfixed]:
    """Every SQL of a module that cannot be shown to be fixed text."""
    yield from _Module(root, module).unfixed()


class _Module:
    """A module, with what its names stand for."""

    def __init__(self, root: Path, module: str) -> None:
        self._root = root
        self._name = module
        self._tree = ast.parse((root / module).read_text("utf-8"))
        self._parents = {child: parent for parent in ast.walk(self._tree) for child in ast.iter_child_nodes(parent)}

    def unfixed(self) -> Iterator[Unfixed]:
        for node in ast.walk(self._tree):
            if isinstance(node, ast.Call) and node.args and not self._is_sound(node):
                yield Unfixed(self._name, self._function_name(node), ast.unparse(node.args[0]))

    def _is_sound(self, call: ast.Call) -> bool:
        name, given = _called(call), call.args[0]
        if name in WORDS:
            return self._is_fixed(given, call)
        return not (isinstance(call.func, ast.Attribute) and name in CARRIERS) or self._is_statement(given, call)

    def _is_statement(self, node: ast.expr, at: ast.AST) -> bool:
        if self._is_fixed(node, at) or _root(node) in MADE | OF_FILES or OWN_FILE.fullmatch(ast.unparse(node)):
            return True
        begun = _beginning(node)
        return isinstance(begun, ast.Name) and self._all(begun, at, self._is_statement)

    def _is_fixed(self, node: ast.expr, at: ast.AST) -> bool:
        """Whether an expression can only be text that stands in the code or in a file of it."""
        match node:
            case ast.Constant(value=str() | bytes()):
                return True
            case ast.JoinedStr(values=parts):
                return all(self._is_fixed(part, at) for part in parts)
            case ast.FormattedValue(value=value):
                return self._is_fixed(value, at)
            case ast.BinOp(left=left, op=ast.Add(), right=right):
                return self._is_fixed(left, at) and self._is_fixed(right, at)
            case ast.Tuple(elts=parts) | ast.List(elts=parts) | ast.Set(elts=parts):
                return bool(parts) and all(self._is_fixed(part, at) for part in parts)
            case ast.Name():
                return self._all(node, at, self._is_fixed)
        return False

    def _all(self, name: ast.Name, at: ast.AST, holds: "_Holds") -> bool:
        """Whether it holds for everything that a name may stand for at a place."""
        scope: ast.AST | None = self._scope(at)
        while scope is not None:
            if isinstance(scope, Function) and name.id in _parameters(scope):
                return False
            if values := list(_values(scope, name.id)):
                return all(value is not None and holds(value, at) for value in values)
            scope = self._scope(scope) if scope is not self._tree else None
        return self._is_constant_elsewhere(name.id)

    def _scope(self, node: ast.AST) -> ast.AST:
        node = self._parents.get(node, self._tree)
        while not isinstance(node, Function | ast.Module):
            node = self._parents[node]
        return node

    def _function_name(self, node: ast.AST) -> str:
        return getattr(self._scope(node), "name", "")

    def _is_constant_elsewhere(self, name: str) -> bool:
        """Whether an imported name is fixed where it comes from."""
        for node in self._tree.body:
            if isinstance(node, ast.ImportFrom) and any((one.asname or one.name) == name for one in node.names):
                return _is_fixed_in(self._root, (node.module or "").replace(".", "/"), name)
        return False


_Holds = Callable[[ast.expr, ast.AST], bool]


@cache
def _is_fixed_in(root: Path, place: str, name: str) -> bool:
    for path in (f"{place}.py", f"{place}/__init__.py"):
        if (root / path).is_file():
            module = _Module(root, path)
            return module._all(ast.Name(name), module._tree, module._is_fixed)
    return False


def _called(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def _root(node: ast.expr) -> str:
    """The function at the beginning of a chain of calls: `select` of `select(x).where(y)`."""
    name = ""
    while True:
        match node:
            case ast.Call(func=ast.Attribute(value=value, attr=attr)):
                name, node = attr, value
            case ast.Call(func=ast.Name(id=id)):
                return id
            case ast.Attribute(value=value) | ast.Subscript(value=value):
                node = value
            case _:
                # `sql.SQL(…)` is a method of a module; a chain on anything else is no statement that we know.
                return name if name in WORDS else ""


def _beginning(node: ast.expr) -> ast.expr:
    """What a chain of calls begins with: `statement` of `statement.values(x)`."""
    while isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        node = node.func.value
    return node


def _parameters(function: Function) -> set[str]:
    given = function.args
    return {one.arg for one in (*given.posonlyargs, *given.args, *given.kwonlyargs)}


def _values(scope: ast.AST, name: str) -> Iterator[ast.expr | None]:
    """What is assigned to a name within a scope; None for what is not to be seen."""
    for node in _within(scope):
        match node:
            case ast.Assign(targets=targets, value=value) if any(_is(target, name) for target in targets):
                yield value
            case ast.AnnAssign(target=target, value=value) if _is(target, name):
                yield value
            case ast.AugAssign(target=target, value=value) if _is(target, name):
                yield value
            case ast.For(target=target, iter=values) | ast.comprehension(target=target, iter=values) if _is(
                target, name
            ):
                yield values
            case ast.Name(id=id, ctx=ast.Store()) if id == name and not _is_plain(scope, node):
                yield None


def _within(scope: ast.AST) -> Iterator[ast.AST]:
    """The nodes of a scope without those of the functions in it."""
    for child in ast.iter_child_nodes(scope):
        yield child
        if not isinstance(child, Function):
            yield from _within(child)


def _is(target: ast.expr, name: str) -> bool:
    return isinstance(target, ast.Name) and target.id == name


def _is_plain(scope: ast.AST, name: ast.AST) -> bool:
    """Whether a name is stored by one of the statements that are looked at."""
    for node in _within(scope):
        targets: list[ast.expr] = []
        match node:
            case ast.Assign(targets=targets):
                pass
            case ast.AnnAssign(target=target) | ast.AugAssign(target=target):
                targets = [target]
            case ast.For(target=target) | ast.comprehension(target=target):
                targets = [target]
        if name in targets:
            return True
    return False

"""Files and functions stay short; what is too long today may only get shorter; `__init__.py` is empty."""

from tests.architecture import lengths
from tests.architecture.sources import ROOT, python_files, snippet


def test_files_and_functions_are_short() -> None:
    complaints = lengths.complaints(lengths.measure(), lengths.allowed())
    assert not complaints, "\n".join(complaints)


def test_init_files_are_empty() -> None:
    full = [source.path for source in python_files(*lengths.FOLDERS) if source.path.name == "__init__.py"]
    assert [path for path in full if (ROOT / path).read_bytes()] == []


def test_a_long_function_is_found() -> None:
    long = "@keeps\ndef promise():\n" + "    word = 1\n" * 49
    assert dict(lengths.functions(snippet("src/bothways/a.py", long))) == {"src/bothways/a.py::promise": 51}
    assert lengths.complaints({"src/bothways/a.py::promise": 51}, {})


def test_a_long_file_is_found() -> None:
    assert lengths.complaints({"src/bothways/a.py": 301}, {})
    assert lengths.complaints({"src/bothways/a.py": 301}, {"src/bothways/a.py": 301}) == []


def test_the_ratchet_only_tightens() -> None:
    assert lengths.complaints({"src/bothways/a.py": 310}, {"src/bothways/a.py": 320})
    assert lengths.complaints({"src/bothways/a.py": 330}, {"src/bothways/a.py": 320})
    assert lengths.complaints({}, {"src/bothways/a.py": 320})

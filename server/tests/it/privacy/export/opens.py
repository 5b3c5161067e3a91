"""Opens an export as people do: unpacked on Windows, and each table in pandas.

opens.py EXPORT.zip EMPTY-FOLDER FORECAST.csv; ends with an error where something does not open.
"""

import hashlib
import json
import pathlib
import re
import sys
import unicodedata
import zipfile

import pandas

# "Naming Files, Paths, and Namespaces", learn.microsoft.com.
FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]')
DEVICE = re.compile(r"(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³]) *(\..*)?", re.IGNORECASE)
BYTE_ORDER_MARK = b"\xef\xbb\xbf"


def check_name(path: str) -> None:
    for part in path.split("/"):
        assert part and part not in (".", ".."), path
        assert not FORBIDDEN.search(part), path
        assert not part.endswith((".", " ")), path
        assert not DEVICE.fullmatch(part), path
        assert len(part.encode()) <= 255, path
    # 260 with the folder it is unpacked in, in the units that Windows counts.
    assert len(path.encode("utf-16-le")) // 2 <= 160, path


def alike(path: str) -> str:
    folded = unicodedata.normalize("NFKC", path).casefold()
    return unicodedata.normalize("NFKC", folded)


def read(path: pathlib.Path) -> pandas.DataFrame:
    assert path.read_bytes().startswith(BYTE_ORDER_MARK), f"{path}: no byte-order mark"
    return pandas.read_csv(path, dtype=str, keep_default_na=False, encoding="utf-8-sig")


def check_table(path: pathlib.Path) -> None:
    table = read(path)
    rows = json.loads(path.with_suffix(".json").read_text("utf-8"))
    assert len(table) == len(rows), path
    for column in table.columns:
        assert column.isascii() and column.isidentifier(), f"{path}: {column!r}"
    for (_, cells), row in zip(table.iterrows(), rows):
        assert list(cells.index) == list(row), path
        for column, value in row.items():
            cell = cells[column]
            assert not cell.startswith(tuple("=@\t\r\n")), f"{path}: {cell!r} is a formula"
            if isinstance(value, str):
                assert cell in (value, "'" + value), f"{path}: {cell!r}, {value!r}"
            elif value is None:
                assert cell == "", f"{path}: {cell!r}"
            elif isinstance(value, (int, float)):
                assert float(cell) == value, f"{path}: {cell!r}, {value!r}"


def main() -> None:
    archive, folder, forecast = (pathlib.Path(arg) for arg in sys.argv[1:4])
    with zipfile.ZipFile(archive) as export:
        assert export.testzip() is None
        names = export.namelist()
        for name in names:
            check_name(name)
        assert len({alike(name) for name in names}) == len(names), names
        export.extractall(folder)
    unpacked = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    assert unpacked == set(names), unpacked ^ set(names)

    tables = sorted(folder.glob("*.csv"))
    assert len(tables) > 10, tables
    for path in tables:
        check_table(path)
    products = read(folder / "products.csv")
    assert set(products["notes"]) >= {"Panadería", "'=1+1", "'+34 943", 'Ogi "zuria", 2\nlerro'}, products["notes"]
    assert set(products["code"]) == {"007"}

    stored = read(folder / "stored_files.csv")
    assert len(stored) == 17, stored
    for _, file in stored.iterrows():
        content = (folder / file["entry"]).read_bytes()
        assert hashlib.sha256(content).hexdigest() == file["sha256"], file["entry"]
        assert file["entry"].startswith("files/" + file["id"] + "-"), file["entry"]
        assert file["entry"].lower().endswith(".txt"), file["entry"]

    days = read(forecast)
    assert list(days.columns) == ["metric", "unit", "date", "p10", "p50", "p90"], days.columns


main()

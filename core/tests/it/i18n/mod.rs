//! Numbers, money, phrases and dates as each language writes them.

mod dates;
mod money;
mod numbers;
mod phrases;

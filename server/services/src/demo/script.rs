//! Who the demo bakeries are, and which of the shop's series each of their metrics follows.

use obrador_core::{
    i18n::Lang,
    subscription::{BillingCycle, PlanId},
    usage::Metric,
};

/// A bakery of the demo.
pub(super) struct Bakery {
    pub(super) id: &'static str,
    pub(super) name: &'static str,
    /// What is spoken there, and what its things are called in.
    pub(super) lang: Lang,
    pub(super) plan: PlanId,
    pub(super) cycle: BillingCycle,
    pub(super) owner: &'static str,
    pub(super) manager: &'static str,
    pub(super) staff: &'static str,
    /// How many days ago it came to Obrador. What it had before came with it on that day, and its ledger begins there.
    pub(super) joined_days_ago: i64,
    /// What its levels and its daily counts follow.
    pub(super) courses: [Course; 9],
}

/// A metric that follows a series, between a lowest and a highest value in the metric's own unit.
pub(super) struct Course {
    pub(super) metric: Metric,
    pub(super) series: &'static str,
    pub(super) weeks_back: usize,
    pub(super) low: f64,
    pub(super) high: f64,
}

const fn course(metric: Metric, series: &'static str, weeks_back: usize, low: f64, high: f64) -> Course {
    Course {
        metric,
        series,
        weeks_back,
        low,
        high,
    }
}

const CUSTOMERS: &str = "customers_to_date";
const PRODUCTS: &str = "products_to_date";
const COUNTRIES: &str = "countries_to_date";
const RANGE: &str = "products_60d";
const ORDERS: &str = "orders";
const UNITS: &str = "units_sold";
const BUYERS: &str = "active_customers";

pub(super) const BAKERIES: [Bakery; 4] = [
    Bakery {
        id: "demo-starter",
        name: "Okindegi Txikia",
        lang: Lang::Eu,
        plan: PlanId::Starter,
        cycle: BillingCycle::Monthly,
        owner: "Maite Etxeberria",
        manager: "Jon Agirre",
        staff: "Leire Olano",
        joined_days_ago: super::DAYS,
        courses: [
            course(Metric::Users, COUNTRIES, 0, 3.0, 3.0),
            course(Metric::Locations, COUNTRIES, 0, 1.0, 1.0),
            course(Metric::Products, CUSTOMERS, 0, 17.0, 46.0),
            course(Metric::Recipes, PRODUCTS, 0, 14.0, 31.0),
            course(Metric::Suppliers, RANGE, 37, 9.0, 13.0),
            course(Metric::StorageGb, CUSTOMERS, 10, 0.9, 4.1),
            course(Metric::TrainingJobs, ORDERS, 0, 0.0, 0.0),
            course(Metric::Forecasts, ORDERS, 20, 0.0, 6.0),
            course(Metric::ApiCalls, UNITS, 24, 40.0, 520.0),
        ],
    },
    Bakery {
        id: "demo-professional",
        name: "Panadería La Espiga",
        lang: Lang::Es,
        plan: PlanId::Professional,
        cycle: BillingCycle::Monthly,
        owner: "Carmen Ruiz",
        manager: "Andrés Molina",
        staff: "Lucía Herrero",
        joined_days_ago: super::DAYS,
        courses: [
            course(Metric::Users, CUSTOMERS, 0, 5.0, 13.0),
            course(Metric::Locations, COUNTRIES, 42, 1.0, 3.0),
            course(Metric::Products, CUSTOMERS, 0, 190.0, 372.0),
            course(Metric::Recipes, PRODUCTS, 8, 160.0, 205.0),
            course(Metric::Suppliers, CUSTOMERS, 20, 26.0, 58.0),
            course(Metric::StorageGb, CUSTOMERS, 0, 14.0, 46.0),
            course(Metric::TrainingJobs, ORDERS, 12, 0.0, 3.0),
            course(Metric::Forecasts, ORDERS, 0, 6.0, 86.0),
            course(Metric::ApiCalls, BUYERS, 0, 600.0, 7_300.0),
        ],
    },
    Bakery {
        id: "demo-enterprise",
        name: "The Harbour Bakeries",
        lang: Lang::En,
        plan: PlanId::Enterprise,
        cycle: BillingCycle::Yearly,
        owner: "Grace Thompson",
        manager: "Oliver Shaw",
        staff: "Amelia Price",
        joined_days_ago: super::DAYS,
        courses: [
            course(Metric::Users, CUSTOMERS, 0, 24.0, 61.0),
            course(Metric::Locations, COUNTRIES, 42, 6.0, 14.0),
            course(Metric::Products, CUSTOMERS, 0, 420.0, 910.0),
            course(Metric::Recipes, PRODUCTS, 0, 380.0, 640.0),
            course(Metric::Suppliers, CUSTOMERS, 20, 60.0, 118.0),
            course(Metric::StorageGb, CUSTOMERS, 0, 90.0, 212.0),
            course(Metric::TrainingJobs, ORDERS, 0, 0.0, 24.0),
            course(Metric::Forecasts, ORDERS, 0, 40.0, 460.0),
            course(Metric::ApiCalls, BUYERS, 0, 3_000.0, 41_000.0),
        ],
    },
    // Opened a few days ago: too early for any date, and with a first step left to take.
    Bakery {
        id: "demo-first-days",
        name: "Horno de la Plaza",
        lang: Lang::Es,
        plan: PlanId::Professional,
        cycle: BillingCycle::Monthly,
        owner: "Elena Sanz",
        manager: "Pablo Marín",
        staff: "Sofía Cano",
        joined_days_ago: 3,
        courses: [
            course(Metric::Users, COUNTRIES, 0, 3.0, 3.0),
            course(Metric::Locations, COUNTRIES, 0, 1.0, 1.0),
            course(Metric::Products, CUSTOMERS, 0, 1.0, 9.0),
            course(Metric::Recipes, PRODUCTS, 0, 1.0, 4.0),
            course(Metric::Suppliers, CUSTOMERS, 0, 1.0, 3.0),
            course(Metric::StorageGb, CUSTOMERS, 0, 0.0, 0.0),
            course(Metric::TrainingJobs, ORDERS, 0, 0.0, 0.0),
            course(Metric::Forecasts, ORDERS, 0, 0.0, 3.0),
            course(Metric::ApiCalls, BUYERS, 0, 0.0, 40.0),
        ],
    },
];

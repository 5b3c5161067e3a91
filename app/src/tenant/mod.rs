//! Bakeries as customers: their own data, the platform operator's pages, and how a bakery takes its data along and
//! leaves.

mod audit_list;
mod banner;
mod data_page;
mod demo_page;
mod detail_page;
mod fields;
mod list_page;
mod page;
mod plan_form;
mod tokens_page;
mod words;

pub use audit_list::AuditLine;
pub(crate) use banner::DeletionBanner;
pub use data_page::{DataPage, DataView, DeletionForm};
pub use demo_page::{DemoPage, DemoView};
pub use detail_page::{MemberRow, TenantPage, TenantView};
pub use fields::{BakeryFields, country_name};
pub use list_page::{TenantRow, TenantsPage, TenantsView};
pub use page::{BakeryPage, BakeryView};
pub use plan_form::PlanForm;
pub use tokens_page::{OperatorTokenRow, OperatorTokensPage, OperatorTokensView};

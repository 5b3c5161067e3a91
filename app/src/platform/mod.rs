//! The operator's pages: all bakeries, one of them, the platform's jobs and tokens.

mod audit_list;
mod audit_subject;
mod jobs_page;
mod labels;
mod plan_form;
mod reason_form;
mod tenant_page;
mod tenants_page;
mod tokens_page;

pub use audit_list::AuditLine;
pub use jobs_page::{ALL_FAILED, JobLine, JobsPage, JobsView};
pub use labels::highest;
pub use plan_form::PlanForm;
pub use tenant_page::{MemberRow, TenantPage, TenantView};
pub use tenants_page::{TenantRow, TenantsPage, TenantsView};
pub use tokens_page::{OperatorTokenRow, OperatorTokensPage, OperatorTokensView};

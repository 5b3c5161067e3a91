//! An order, mailed to its supplier.

use super::{
    OrderView, ProcurementError, ProcurementService, catalogue_store,
    mail_store::{address_of, bakery, mailed_since, sender},
    writing::{Lines, save},
};
use crate::{
    audit::AuditContext,
    db::Access,
    jobs,
    mail::{Letter, MailTransport},
};
use obrador_core::{
    bounds::count::ORDER_MAILS, i18n::Lang, ids::TenantId, procurement::PurchaseOrder,
    subscription::FeatureId,
};

/// A day, in microseconds.
const DAY: i64 = 24 * 3_600 * 1_000_000;

/// What the mail says beside its texts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OrderMail {
    /// When it is needed and where it is to be delivered, in words.
    pub details: String,
    /// A line each.
    pub lines: Vec<String>,
}

impl ProcurementService {
    /// What becomes of mails to suppliers.
    pub fn mail_transport(&self) -> MailTransport {
        self.mailer.way()
    }

    /// Where the supplier of an order gets its mail, where that is known.
    pub async fn supplier_email(
        &self,
        tenant: &TenantId,
        order: &PurchaseOrder,
    ) -> Result<Option<String>, ProcurementError> {
        let mut tx = self.db.begin(tenant, Access::Read).await?;
        let supplier = &order.as_stored().content.supplier.id;
        Ok(catalogue_store::supplier_email(&mut tx, tenant, supplier).await?)
    }

    /// Mails an order at that version to its supplier, in the language of the bakery's papers, and notes that the supplier
    /// has it. The mail leaves after the transaction; an answer to it goes to whoever sent it. `write` puts it into words,
    /// with the address that it is delivered to.
    pub async fn mail(
        &self,
        of: AuditContext<'_>,
        id: &str,
        version: i64,
        write: impl Fn(Lang, &PurchaseOrder, &[String]) -> OrderMail,
    ) -> Result<OrderView, ProcurementError> {
        let done = self.mail_now(of, (id, version), write).await;
        self.entitlement.explained(of.tenant, done).await
    }

    async fn mail_now(
        &self,
        of: AuditContext<'_>,
        (id, version): (&str, i64),
        write: impl Fn(Lang, &PurchaseOrder, &[String]) -> OrderMail,
    ) -> Result<OrderView, ProcurementError> {
        let (tenant, now) = (of.tenant, self.clock.micros());
        let mut tx = self.db.begin(tenant, Access::Write).await?;
        self.authorize(&mut tx, tenant, FeatureId::PurchaseOrders).await?;
        if self.mailer.way() == MailTransport::Off {
            return Err(ProcurementError::NoMail);
        }
        let before = self.expected(&mut tx, tenant, id, version).await?;
        let workflow = self.workflow(&mut tx, of).await?;
        let order = before.order.clone().mail(workflow)?;
        let sender = sender(&mut tx, of).await?;
        let supplier = &order.as_stored().content.supplier;
        let to = catalogue_store::supplier_email(&mut tx, tenant, &supplier.id).await?;
        let to = to.ok_or(ProcurementError::NoAddress)?;
        if mailed_since(&mut tx, tenant, now - DAY).await? >= ORDER_MAILS as i64 {
            return Err(ProcurementError::TooManyMails(ORDER_MAILS));
        }
        let (bakery, lang) = bakery(&mut tx, tenant).await?;
        let location = order.as_stored().content.location.as_ref();
        let address = match location {
            Some(location) => address_of(&mut tx, tenant, &location.id).await?,
            None => Vec::new(),
        };
        let said = write(lang, &order, &address);
        let args = vec![
            ("number", order.as_stored().number.to_string()),
            ("bakery", bakery),
            ("sender", sender.name.clone()),
            ("details", said.details),
        ];
        let to = (to.as_str(), supplier.name.as_str(), lang);
        let letter = Letter::to_supplier((&sender.id, &sender.email), to, "mail-order", args);
        let letter = letter.with_items(said.lines);
        let once = format!("order:{id}:{}", order.as_stored().version);
        jobs::post(&mut tx, &letter, Some(tenant), &once, now).await?;
        let after = save(&mut tx, of, "mail", (&before, order, Lines::Untouched), now).await?;
        tx.commit().await?;
        Ok(after)
    }
}

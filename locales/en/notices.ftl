### Mails about what happened to a bakery, and about limits ahead.

# used: mail-{plan-asked,plan-waits,plan-set,plan-declined}-{subject,text,button,after}
# used: mail-{trial-ending,trial-ended,subscription-ended}-{subject,text,button,after}
# used: mail-{deletion-requested,deletion-called-off,deleted,limits}-{subject,text,button,after}
mail-plan-asked-subject = We have your request for { $plan }
mail-plan-asked-text = { $bakery } asked for the { $plan } plan. You will get a mail as soon as it is answered; until then nothing changes.
mail-plan-asked-button = See your plan
mail-plan-asked-after = You can take the request back on the same page.
mail-plan-waits-subject = { $bakery } asks for { $plan }
mail-plan-waits-text = { $bakery } asks for the { $plan } plan and is waiting for an answer.
mail-plan-waits-button = Answer the request
mail-plan-waits-after = You get this mail because you run Obrador.
mail-plan-set-subject = { $bakery } is on { $plan }
mail-plan-set-text = { $bakery } is now on the { $plan } plan. Billing: { $cycle }. Next renewal: { $day }.
mail-plan-set-button = See what it includes
mail-plan-set-after = If you did not expect this, please contact whoever runs Obrador for you.
mail-plan-declined-subject = Your request for { $plan }
mail-plan-declined-text = Your request to move { $bakery } to the { $plan } plan was closed without a change. Your present plan goes on as before.
mail-plan-declined-button = See your plan
mail-plan-declined-after = You can ask again whenever you like.
mail-trial-ending-subject = Your trial ends on { $on }
mail-trial-ending-text = The trial of { $bakery } ends on { $on }. To keep making changes after that, { $bakery } needs a plan: ask for one in time, as a person answers each request. Without one, you can still read and export everything, but not change it. Nothing is deleted, and nothing is charged.
mail-trial-ending-button = Compare plans
mail-trial-ending-after = Nothing renews by itself. If you have already asked for a plan, there is nothing else to do.
mail-trial-ended-subject = Your trial has ended
mail-trial-ended-text = The trial of { $bakery } ended on { $on }. All your data is still there: you can read and export it. To make changes again, ask for a plan.
mail-trial-ended-button = Choose a plan
mail-trial-ended-after = Nothing was charged.
mail-subscription-ended-subject = Your subscription has ended
mail-subscription-ended-text = The subscription of { $bakery } ended on { $on }. All your data is still there: you can read and export it. To make changes again, ask for a plan.
mail-subscription-ended-button = Choose a plan
mail-subscription-ended-after = Nothing more is charged.
mail-deletion-requested-subject = { $bakery } will be deleted on { $on }
mail-deletion-requested-text = An owner asked for { $bakery } to be deleted. All its data will be deleted on { $on }. Until then you can keep the bakery with one click.
mail-deletion-requested-button = Download the data, or keep the bakery
mail-deletion-requested-after = If none of the owners asked for this, keep the bakery and change your password.
mail-deletion-called-off-subject = { $bakery } stays
mail-deletion-called-off-text = The deletion of { $bakery } has been called off. Nothing is deleted.
mail-deletion-called-off-button = Open the bakery
mail-deletion-called-off-after = There is nothing else you need to do.
mail-deleted-subject = { $bakery } has been deleted
mail-deleted-text = As asked, { $bakery } and all its data have been deleted. This can’t be undone.
mail-deleted-button = Go to Obrador
mail-deleted-after = This is the last mail about this bakery.
mail-limits-subject = Limits of your plan: { $bakery }
mail-limits-text = At the present pace, { $bakery } is near these limits, or has reached them:
mail-limits-line = { $metric }: { $used } of { $limit }. { $outcome }
mail-limits-button = See what you can do
mail-limits-after = We write when a limit comes near and again when it is very near: once each per billing period, unless it has eased in between. You can turn these mails off under “Account”.

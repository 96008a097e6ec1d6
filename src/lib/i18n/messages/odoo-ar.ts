import type { odooEn } from "./odoo-en"

/** Arabic sentences of the Odoo connector. */
export const odooAr: Record<keyof typeof odooEn, string> = {
  odoo_not_configured:
    "أودو غير متصل. لم يُضبط: {missing}. حتى ذلك الحين لا يعمل الربط.",
  odoo_ready: "متصل كما ضُبط، وجاهز للتشغيل.",
  odoo_unreachable: "لم يُجب أودو عدة مرات، ويُترك لحظة قبل المحاولة من جديد.",
  odoo_auth:
    "يرفض أودو قاعدة البيانات أو اسم المستخدم أو كلمة المرور ({reason}).",
  odoo_access: "لا يُسمح لمستخدم أودو بهذا ({reason}).",
  odoo_missing: "لم يعد السجل موجودًا في أودو ({reason}).",
  odoo_validation: "يرفضه أودو ({reason}).",
  odoo_program: "لا يفهم أودو الطلب ({reason}).",
  odoo_transient: "أودو لا يُجيب ({reason}).",
  odoo_version_unknown:
    "أودو {version} ليس من الإصدارات 16 و17 و18 و19: قد يعمل.",
  odoo_right_missing: "لا يُسمح لمستخدم أودو بالعملية {operation} على {model}.",
  odoo_model_missing: "لا يوجد {model} في أودو: ثبّت التطبيق {app}.",
  odoo_arabic_missing: "العربية غير مثبّتة في أودو: تأتي الأسماء بالإنجليزية.",
  odoo_email_missing:
    "ليس لمستخدم أودو بريد إلكتروني: يفشل تغيير الطلبات المؤكدة.",
  odoo_prices_with_tax:
    "أسعار أودو تشمل الضريبة وأسعار المتجر بعملة {currency} لا تشملها: يدفعها العملاء مرتين. اجعل أسعار المتجر بعملة {currency} شاملة للضريبة.",
  odoo_prices_without_tax:
    "أسعار أودو بلا ضريبة وأسعار المتجر بعملة {currency} تشملها: يدفع العملاء أقل من المستحق. اجعل أسعار المتجر بعملة {currency} بلا ضريبة.",
  odoo_clock_skew: "تختلف الساعتان بمقدار {seconds} ثانية.",
  odoo_location_unknown: "لا يوجد موقع {id} في أودو.",
  odoo_location_unmapped: "لا يقابل أي موقع في أودو فرعًا بعد: لا يُجلب المخزون.",
  odoo_branch_unknown: "لا يوجد فرع {branch}.",
  odoo_failed: "تعذّر سؤال أودو ({reason}).",
  odoo_mapping_branch: "اختر فرعًا أو استبعد الموقع.",
  odoo_run_active: "تعمل مزامنة {kind} الآن.",
  odoo_run_ended: "انتهت المزامنة {id} من قبل.",
  odoo_line_unbound: "{title} غير موجود في أودو: اجلب المنتجات أولًا.",
  odoo_currency_missing:
    "لا قائمة أسعار في أودو بعملة {currency}: أنشئ واحدة لتُباع فيه الطلبات بعملة {currency}.",
  odoo_delivery_missing:
    "يحتاج الشحن إلى خدمة في أودو برقم داخلي {code}، ولا يجوز للمستخدم إنشاؤها ({reason}).",
  odoo_no_retry: "تنظر المزامنة التالية في هذا كله من جديد.",
  odoo_signature: "الطلب غير موقّع أو قديم.",
  odoo_hook_model: "لا شيء هنا يتبع {model}.",
}

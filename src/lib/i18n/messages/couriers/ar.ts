import type { couriersEn } from "./en"

/** المناديب وورديّاتهم وحالات التوصيل. */
export const couriersAr: Record<keyof typeof couriersEn, string> = {
  delivery_state: "حالة التوصيلة {id} هي {status}: لا يمكن أن تصبح {to}.",
  delivery_taken: "التوصيلة {id} مع {courier}.",
  courier_full: "لدى {courier} أقصى عدد من التوصيلات في وقت واحد: {most}.",
  courier_overloaded:
    "ستبلغ حمولة {courier} {weight} كجم، والحد الأقصى {most}.",
  courier_inactive: "حساب {courier} موقوف ولا تُسند إليه توصيلات.",
  courier_suspended: "حسابك موقوف. تواصل مع فرعك.",
  courier_registration_closed: "يسجّل المتجر وحده المناديب.",
  courier_email_taken: "يوجد مندوب بالبريد {email} من قبل.",
  courier_email_has_account:
    "يسجّل شخص الدخول إلى المتجر بالبريد {email} من قبل: استخدم عنوانًا آخر، أو أكّد أنك تعرفه (use_existing_account).",
  courier_account_shared:
    "{email} هو حساب المندوب نفسه بصفته عميلًا أيضًا: هو وحده من يغيّره.",
  courier_employee_taken: "الرقم الوظيفي {number} لمندوب آخر.",
  courier_branch_unknown: "لا يوجد فرع {id}.",
  courier_password_missing: "يحتاج الحساب الجديد إلى كلمة مرور.",

  shift_none: "لم تبدأ أي وردية بعد.",
  shift_deliveries_open: "لديك {count} من التوصيلات: أنهها أولًا.",
  shift_order: "يجب أن تكون النهاية بعد البداية.",
  shift_overlaps: "تتداخل مع الوردية المخططة {id}.",
  shift_begun: "بدأت الوردية {id}: تبقى في السجلات.",

  occurred_in_future: "الوقت في المستقبل: اضبط ساعة الهاتف.",
  idempotency_key_reused: "استُخدم المفتاح {key} لطلب آخر.",
  door_pin_missing: "رمز العميل مطلوب.",
  door_name_missing: "اسم المستلم مطلوب.",
  door_age_missing: "أكّد أن عمر العميل لا يقل عن {age} سنة.",
  door_photo_missing: "الصورة مطلوبة: أرسلها أولًا.",
  door_signature_missing: "التوقيع مطلوب: أرسله أولًا.",
  door_cash_missing: "اذكر ما استلمته: المستحق {amount} {currency}.",
  delivery_pin_wrong: "الرمز غير صحيح. المحاولات المتبقية: {left}.",
  delivery_pin_locked: "رموز خاطئة كثيرة للتوصيلة {id}: تواصل مع المنسّق.",
  picture_type: "يجب أن تكون الصورة JPEG أو PNG أو WebP.",
  proof_too_many: "للتوصيلة {most} صور على الأكثر.",
}

import type { deliveriesEn } from "./en"

export const deliveriesAr: Record<keyof typeof deliveriesEn, string> = {
  order_is_cancelled: "الطلب {id} ملغى.",
  order_without_shipping: "لا توجد طريقة شحن للطلب {id}: لا يُعرف كيف يُوصَّل.",
  order_nothing_to_deliver: "لم يبقَ في الطلب {id} ما يُوصَّل.",
  delivery_superseded: "توجد محاولة أحدث للتوصيل {id}.",
  delivery_under_way:
    "التوصيل {id} يحمل هذه الشحنة: تُشحن وتُسلَّم من تلقاء نفسها. ألغِ التوصيل أولًا إن كانت ستذهب بطريقة أخرى.",
  tracking_unknown: "هذا الرابط غير صالح أو انتهت صلاحيته.",
  rating_not_delivered: "لم يُسلَّم الطلب {id} بعد.",
  rating_given: "سبق تقييم هذا التوصيل.",
  rating_too_late: "يمكن تقييم التوصيل خلال {days} يومًا.",
}

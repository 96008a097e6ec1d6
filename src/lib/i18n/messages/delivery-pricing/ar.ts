import type { deliveryPricingEn } from "./en"

export const deliveryPricingAr: Record<keyof typeof deliveryPricingEn, string> =
  {
    delivery_outside: "هذا الموقع خارج مناطق التوصيل: أقرب منطقة هي {zone}.",
    delivery_nowhere: "هذا الفرع لا يقوم بالتوصيل.",
    delivery_currency: "لا توجد رسوم توصيل بعملة {currency} في {zone}.",
    delivery_minimum:
      "{zone}: الحد الأدنى للطلب {minimum} {currency}، وينقص {missing} {currency}.",
    delivery_closed: "لا يوجد توصيل إلى {zone} في هذا الوقت.",
    delivery_closed_until: "{zone} مغلقة الآن: يُستأنف التوصيل في {opens_at}.",
    delivery_location_needed:
      "نحتاج إلى موقع للتوصيل إليه: أرسل خط العرض وخط الطول مع طريقة الشحن أو اختر مدينة نعرفها.",
    delivery_point_format:
      "خط العرض رقم من -90 إلى 90، وخط الطول من -180 إلى 180.",
    delivery_address_elsewhere:
      "العنوان ({address}) ليس في {zone} حيث تقع النقطة المختارة.",
    delivery_other_branch: "فرع آخر يقوم بالتوصيل إلى هذا الموقع.",
    delivery_quote_unknown: "عرض التوصيل {id} غير موجود أو انتهت مدته.",
    delivery_quote_foreign: "عرض التوصيل {id} صدر لشيء آخر.",
    delivery_fee_changed:
      "تغيرت رسوم التوصيل من {before} إلى {now} {currency}: اختر التوصيل مرة أخرى.",
    branch_location_taken: "الموقع {id} فرع بالفعل.",
    branch_location_unknown: "لا يوجد موقع مخزون {id}.",
    branch_in_use: "للفرع {id} عدد {count} من مناطق التوصيل: احذفها أولًا.",
    branch_unknown: "الموقع {id} ليس فرعًا: أنشئ الفرع أولًا.",
    branch_serves_nothing:
      "الفرع {id} لا يبيع عبر أي قناة: لا يمكن نقل السلال إليه.",
    branch_timezone: "المتوقع منطقة زمنية مثل Asia/Riyadh.",
    hours_clock: "المتوقع وقت من 00:00 إلى 24:00.",
    hours_empty: "تبدأ الفترة وتنتهي في وقتين مختلفين.",
    hours_overlap: "يجب ألا تتداخل فترات اليوم.",
    zone_polygon_missing: "منطقة من نوع المضلع تحتاج إلى مضلع.",
    zone_radius_missing: "منطقة من نوع الدائرة تحتاج إلى نصف قطر بالأمتار.",
    zone_polygon_too_many_points: "للمضلع 500 نقطة على الأكثر.",
    zone_polygon_ring_short: "لحلقة المضلع أربع نقاط على الأقل.",
    zone_polygon_not_closed: "تنتهي حلقة المضلع حيث تبدأ.",
    zone_polygon_flat: "ليس للمضلع مساحة.",
    zone_polygon_point_twice: "تمر حلقة المضلع بكل نقطة مرة واحدة.",
    zone_polygon_crosses_itself: "يجب ألا تتقاطع خطوط المضلع أو تتلامس.",
    zone_polygon_hole_outside: "يقع ثقب المضلع داخل حدوده.",
    zone_fees_missing: "تحتاج المنطقة إلى رسوم بعملة واحدة على الأقل.",
  }

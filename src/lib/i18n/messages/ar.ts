import { couriersAr } from "./couriers/ar"
import { deliveryPricingAr } from "./delivery-pricing/ar"
import { odooAr } from "./odoo-ar"
import { deliveriesAr } from "./deliveries/ar"
import type { MessageCode } from "./en"

/** Arabic sentences, one for each code of `en.ts`. */
export const ar: Record<MessageCode, string> = {
  ...deliveryPricingAr,

  validation_failed: "في الطلب {count} من الحقول غير الصالحة.",
  not_found: "لم يتم العثور على {entity} {id}.",
  unauthorized: "سجّل الدخول لاستخدام هذا العنوان.",
  forbidden: "لا يُسمح لك بهذا الإجراء.",
  conflict: "يتعارض الطلب مع طلب آخر. حاول مرة أخرى.",
  internal: "حدث خطأ من جهتنا. رقم الطلب {request_id}.",
  invalid_request: "تعذّرت معالجة الطلب.",
  too_many_requests: "طلبات كثيرة جدًا. حاول مجددًا بعد {seconds} ثانية.",
  body_not_json:
    "يجب أن يكون محتوى الطلب بصيغة JSON صحيحة من نوع application/json.",
  too_many_connections: "لديك اتصالات مباشرة مفتوحة أكثر من اللازم.",
  decimal_format: "المتوقع عدد عشري بتسع منازل عشرية على الأكثر.",
  decimal_digits: "يمكن كتابة 15 رقمًا معنويًا على الأكثر.",
  text_too_long: "يُقبل {max} حرفًا على الأكثر.",
  decimal_positive: "المتوقع عدد أكبر من 0.",
  payload_too_large: "حجم الطلب أكبر من {limit}.",

  body_type: "يجب إرسال محتوى الطلب من نوع {type}.",
  csv_invalid: "في الملف {count} من المشكلات: لم يُكتب شيء.",
  csv_not_utf8: "الملف ليس بترميز UTF-8: احفظه بصيغة CSV UTF-8.",
  csv_broken: "الملف ليس CSV سليمًا قرب الصف {row}.",
  csv_empty: "الملف فارغ: الصف الأول يسمّي الأعمدة.",
  csv_column_unknown: "لا يوجد عمود باسم {column}.",
  csv_column_missing: "العمود {column} مفقود.",
  csv_column_twice: "العمود {column} مكرر.",
  csv_cells:
    "في الصف {count} من الخلايا، والصف الأول يسمّي {columns} من الأعمدة.",
  csv_required: "القيمة مطلوبة.",
  csv_flag: "المتوقع true أو false.",
  csv_whole: "المتوقع عدد صحيح من {least} إلى {most}.",
  csv_choice: "المتوقع واحدة من هذه القيم: {values}.",
  csv_too_long: "يُسمح بـ {most} حرفًا على الأكثر.",
  csv_row_twice: "هذا مذكور من قبل في الصف {row}.",
  csv_disagrees: "الصف {row} يذكر قيمة أخرى للشيء نفسه.",
  csv_fixed: "القيمة {value} ولا يمكن تغييرها هنا.",
  csv_options_format: "تُكتب الخيارات هكذا Flavour=Mango;Size=L أو ككائن JSON.",
  csv_combination_missing:
    "للمنتج التركيبة {combination} أيضًا: تحتاج هذه الوحدة إلى صف لها.",

  statistics_period: "يجب ألا يسبق اليوم الأخير اليوم الأول.",
  locale_unknown: "لا يترجم المتجر إلى {locale}، بل إلى: {locales}.",
  translation_invalid: "تعذرت ترجمة {count} من النصوص: لم يُكتب شيء.",
  translation_unknown: "لا يوجد نص {place}.",
  translation_base_changed: "تغير النص منذ تصدير الملف: صدّره من جديد.",

  content_invalid: "في الطلب {count} من الأخطاء: لم يُكتب شيء.",
  content_window: "يجب أن تكون النهاية بعد البداية.",
  content_link_format: "المطلوب مسار مثل ‎/sale أو عنوان http(s).",
  content_category_needed: "قسم الفئة يحتاج إلى فئة موجودة.",
  content_products_needed: "القائمة الخاصة تحتاج إلى منتج واحد على الأقل.",
  content_product_unknown: "لا يوجد منتج {id}.",
  content_image_twice: "وُصفت صورة مرتين.",
  content_image_unknown: "ليس للمنتج صورة {id}.",
  trip_too_long: "لا تتجاوز الرحلة {most} من التوصيلات.",
  trip_branches: "تنطلق توصيلات الرحلة الواحدة من فرع واحد.",

  unit_code_format:
    "يُسمح بالحروف اللاتينية الصغيرة والأرقام و- و_ حتى 32 خانة، على أن يبدأ بحرف.",
  unit_code_taken: "توجد وحدة بالرمز {code} من قبل.",
  unit_basic_exists: "للنوع {type} وحدة أساسية بالفعل هي {code}.",
  unit_basic_conversion: "الوحدة الأساسية تُحوَّل إلى نفسها: معامل التحويل 1.",
  unit_conversion_small:
    "يجب أن يكون معامل التحويل أكبر من {least}: اختر وحدة أساسية أصغر.",
  unit_basic_needed: "{code} هي الوحدة الأساسية لـ {count} من وحدات نوعها.",
  unit_in_use:
    "الوحدة {code} مستخدمة في {count} من وحدات المنتجات: {products}.",
  unit_frozen: "الوحدة {code} قيد الاستخدام: لا يمكن تغيير {field}.",
  unit_inactive: "الوحدة {code} موقوفة.",
  unit_unknown: "لا توجد وحدة بالرمز {code}.",
  unit_type_mismatch:
    "الوحدة {code} من نوع {type}، والوحدة الأساسية {basic} من نوع {basic_type}.",
  unit_inexact:
    "لا يمكن كتابة {value} {code} بدقة بوحدة {basic}: اختر وحدة أساسية أصغر.",
  product_unit_twice: "{value} {code} مذكورة مرتين.",
  product_unit_default:
    "يجب أن تكون وحدة مفعّلة واحدة هي الافتراضية: العدد الآن {count}.",
  product_unit_sku_twice: "رمز التخزين {sku} مستخدم مرتين.",
  product_unit_sku_taken: "رمز التخزين {sku} يخص صنفًا آخر.",
  product_unit_barcode_twice: "الباركود {barcode} مستخدم مرتين.",
  product_unit_barcode_taken: "الباركود {barcode} يخص صنفًا آخر.",
  product_unit_price_missing: "لا سعر لـ {label} بعملة {currency}.",
  product_unit_unpriced: "لا سعر لـ {label}.",
  price_currency_twice: "يوجد سعران بعملة {currency}.",
  price_decimals: "للمبلغ بعملة {currency} {decimals} منازل عشرية على الأكثر.",
  currency_unknown: "لا توجد عملة {currency}.",
  product_unit_label_clash: "ستظهر وحدتان بالاسم نفسه {label}.",
  product_unit_rule_range: "الحد الأدنى {min} أكبر من الحد الأقصى {max}.",
  product_unit_rule_step: "يجب أن يكون الحد الأدنى {min} من مضاعفات {step}.",
  product_option_clash:
    "للمنتج {id} خيار باسم {title} ليس من خيارات الحزمة: غيّر اسمه أولًا.",
  product_unit_combination_unknown: "ليس للمنتج التركيبة {combination}.",
  product_unit_basic_locked:
    "لا يمكن تغيير الوحدة الأساسية للمنتج {id} ما دام له مخزون أو حجوزات أو طلبات مفتوحة.",
  product_unit_shared_stock:
    "الصنف {id} لا يملك مخزونه في بند واحد: لا يمكن ضبط الوحدات.",

  quantity_whole:
    "{line}: يجب أن تكون الكمية عددًا صحيحًا، و{quantity} ليست كذلك.",
  quantity_min: "{line} ({label}): أقل كمية للطلب {min}.",
  quantity_max: "{line} ({label}): أكبر كمية للطلب {max}.",
  quantity_step: "{line} ({label}): يجب أن تكون الكمية من مضاعفات {step}.",
  unit_retired: "{line} ({label}): لم تعد هذه الوحدة تُباع.",
  stock_insufficient:
    "لا يوجد ما يكفي من {title}: المطلوب {wanted} والمتاح {available} (بوحدته الأساسية).",
  stock_refused: "مخزون البند {item} لا يكفي لهذا الحجز.",
  stock_not_by_unit: "المنتج {id} لا يُباع بالوحدة.",
  stock_combination_missing:
    "للمنتج {id} أكثر من تركيبة: حدد إحداها بخياراتها.",
  stock_unit_value_missing: "حدد في unit_value كم تحتوي {code} الواحدة.",
  stock_negative:
    "لا يمكن خصم {counted} من مخزون قدره {stocked} (بوحدته الأساسية).",
  stock_line_twice: "المخزون نفسه مذكور مرتين.",
  decimal_negative: "المتوقع عدد لا يقل عن 0.",

  barcode_format: "يتكوّن الباركود من 1 إلى 64 حرفًا لاتينيًا ظاهرًا.",
  barcode_unknown: "لا يوجد منتج بالباركود {code}.",
  barcode_check_digit: "رقم التحقق في {code} خاطئ: امسح الباركود مرة أخرى.",
  barcode_weight_unsold: "لا يُباع {title} بوحدة تساوي {weight} {unit} بالضبط.",

  cart_completed: "السلة {id} أصبحت طلبًا بالفعل.",
  combo_slot_range: "الحد الأدنى للاختيارات أكبر من الحد الأقصى.",
  combo_slot_unknown_id: "{id} ليس جزءًا من هذا العرض، أو ذُكر مرتين.",
  combo_slots_optional: "يجب أن تطلب خانة واحدة على الأقل اختيارًا.",
  combo_price_missing: "العرض ذو السعر الثابت يحتاج إلى سعر.",
  combo_percent_missing: "حدّد نسبة الخصم.",
  combo_percent_range: "يجب أن تكون نسبة الخصم أكبر من 0 ولا تزيد على 100.",
  combo_amount_missing: "حدّد مبلغ الخصم بعملة واحدة على الأقل.",
  combo_window: "يجب أن ينتهي العرض بعد بدايته.",
  combo_variant_unknown: "لا يوجد صنف بالمعرّف {id}.",
  combo_variant_is_combo:
    "«{title}» عرض مجمّع بذاته ولا يمكن أن يكون خيارًا في عرض آخر.",
  combo_choice_twice: "«{title}» مذكور مرتين في هذه الخانة بالعدد نفسه.",
  combo_handle_taken: "يوجد منتج آخر بالرابط {handle}.",
  sales_channel_unknown: "لا توجد قناة بيع بالمعرّف {id}.",
  combo_warn_costs_more:
    "بعملة {currency}: سعر العرض {price} وسعر مكوّناته منفردةً {separate}.",
  combo_warn_part_unpublished: "«{title}» غير منشور: لا يمكن لأحد اختياره.",
  combo_warn_part_gone: "الصنف {id} لم يعد موجودًا: لا يمكن لأحد اختياره.",
  combo_warn_part_retired: "«{title}» ({variant}) لم يعد يُباع بهذه الوحدة.",
  combo_warn_unpriced: "ليس لـ«{title}» سعر بعملة {currency}.",
  combo_warn_deal_unpriced:
    "ليس للعرض سعر بعملة {currency}: لا يمكن لأحد شراؤه بها.",
  combo_warn_no_stock: "{channel}: لا يكفي المخزون لعرض واحد كامل.",

  combo_unavailable: "«{combo}» غير معروض للبيع هنا الآن.",
  combo_not_started: "لم يبدأ بيع «{combo}» بعد.",
  combo_ended: "انتهى عرض «{combo}» ولم يعد يُباع.",
  combo_part_unavailable: "«{combo}»: «{title}» غير معروض للبيع الآن.",
  combo_unpriced: "«{combo}»: ليس لـ«{title}» سعر بعملة {currency}.",
  combo_slot_unknown: "ليس في «{combo}» خانة {slot_id}.",
  combo_choice_unknown: "«{combo}»: ليس في «{slot}» الخيار {choice_id}.",
  combo_too_few:
    "«{combo}»: اختر {min} على الأقل من «{slot}»، المختار {picked}.",
  combo_too_many:
    "«{combo}»: اختر {max} على الأكثر من «{slot}»، المختار {picked}.",
  combo_limit_order: "«{combo}»: الحد الأقصى للطلب الواحد {limit}.",
  combo_sold_out: "«{combo}»: المتبقي {left} والمطلوب {quantity}.",
  combo_out_of_stock:
    "«{combo}»: لا يكفي المخزون من «{title}»، المطلوب {wanted} والمتاح {available} (بوحدته الأساسية).",
  combo_changed: "تغيّر عرض «{combo}» منذ أضيف إلى السلة: حدّث السلة.",
  combo_broken: "عرض «{combo}» غير مكتمل في هذه السلة: حدّث السلة.",
  combo_variant_bare:
    "«{combo}» عرض مجمّع: تُباع مكوّناته لا صنفه نفسه. أضفه من عروض السلة.",
  combo_line_fixed: "«{title}» جزء من «{combo}»: غيّر العرض كله أو احذفه.",
  combo_edit_breaks:
    "هذا التعديل يفكك «{combo}»: غيّر كل مكوّناته معًا بأسعارها، أو فكك العرض أولًا.",
  product_is_combo:
    "المنتج {id} عرض مجمّع: تُباع مكوّناته بالوحدات، لا العرض نفسه.",
  combo_line_quantity:
    "يأتي «{title}» بعدد {per_combo} مع كل «{combo}»: يجب أن تكون الكمية من مضاعفاته.",

  ...odooAr,
  ...couriersAr,
  cash_nothing_held: "لا يوجد نقد بعملة {currency} لتسليمه.",
  cash_hand_over_answered: "تم الرد على تسليم النقد {id} من قبل: {status}.",
  cash_counted_above:
    "تسليم النقد بقيمة {amount} {currency}: لا يمكن قبول أكثر من ذلك.",
  cash_change: "الباقي المُعاد أكبر من المبلغ المستلم.",
  cash_above_due:
    "المبلغ المأخوذ أكثر من المستحق {due} {currency}: أعد الباقي للعميل.",
  cash_not_allowed: "الدفع نقدًا عند الباب غير متاح هنا: اختر وسيلة دفع أخرى.",
  cash_above_limit:
    "الدفع نقدًا عند الباب متاح حتى {limit} {currency}: اختر وسيلة دفع أخرى.",
  decimal_signed: "يُتوقع رقم عشري غير الصفر بتسع منازل عشرية على الأكثر.",
  ...deliveriesAr,
}

import type { Texts } from "../texts"

/** Arabic texts of what happens while one looks. */
export const liveAr: Texts["live"] = {
  newOrder: "طلب جديد رقم {{number}}",
  newOrderHint: "بمبلغ {{total}}",
  open: "فتح",
  map: "الخريطة المباشرة",
  mapHint:
    "المندوبون في الدوام: الأزرق يحمل طلبًا، والأخضر متاح. اختر مندوبًا لترى توصيلاته.",
  noJobs: "لا شيء معه في الطريق.",
}

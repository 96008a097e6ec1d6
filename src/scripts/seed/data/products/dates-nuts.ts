import { picture, product, text, unit } from "../build"
import type { DemoProduct } from "../types"

/** Dates and nuts by weight. */
export const datesAndNuts: DemoProduct[] = [
  product({
    code: 1001,
    sku: "DATE-AJW",
    handle: "ajwa-dates",
    title: text("Ajwa Dates", "تمر عجوة"),
    subtitle: text("From Madinah", "من المدينة المنورة"),
    description: text(
      "Soft black Ajwa dates from the orchards of Madinah. Mild and noble.",
      "تمر عجوة أسود لين من بساتين المدينة المنورة. حلاوته معتدلة وطعمه أصيل."
    ),
    category: "dates",
    brand: "Nakheel",
    basic_unit: "g",
    units: [
      unit("g", "500", "32.00"),
      unit("kg", "1", "62.00", { is_default: true }),
      unit("kg", "3", "179.00"),
    ],
    stock: [150000, 90000],
    picture: picture("bowl", "#45291f", "#c9a35b", "#f3e8da"),
  }),
  product({
    code: 1002,
    sku: "DATE-SUK",
    handle: "sukkari-dates",
    title: text("Sukkari Dates", "تمر سكري"),
    subtitle: text("From Qassim", "من القصيم"),
    description: text(
      "Golden dates that melt like caramel. The sweetest of Qassim.",
      "تمر ذهبي يذوب كالكراميل. أحلى تمور القصيم."
    ),
    category: "dates",
    brand: "Nakheel",
    basic_unit: "g",
    units: [
      unit("g", "500", "14.50"),
      unit("kg", "1", "27.95", { is_default: true }),
      unit("kg", "3", "79.00"),
    ],
    stock: [240000, 150000],
    picture: picture("bowl", "#c88a3d", "#7a5232", "#faeed8"),
  }),
  product({
    code: 1003,
    sku: "DATE-KHA",
    handle: "khalas-dates",
    title: text("Khalas Dates", "تمر خلاص"),
    subtitle: text("From Al-Ahsa", "من الأحساء"),
    description: text(
      "Amber dates with a toffee taste. The classic companion of Arabic coffee.",
      "تمر كهرماني بطعم التوفي. الرفيق الدائم للقهوة العربية."
    ),
    category: "dates",
    brand: "Nakheel",
    basic_unit: "g",
    units: [
      unit("kg", "1", "22.95", { is_default: true }),
      unit("kg", "5", "109.00"),
      unit("sack", "1", "499.00", { min: 1, max: 2 }),
    ],
    stock: [400000, 200000],
    picture: picture("bowl", "#96582c", "#3f6f6a", "#f7ead9"),
  }),
  product({
    code: 1004,
    sku: "DATE-PASTE",
    handle: "date-paste",
    title: text("Date Paste", "عجينة تمر"),
    subtitle: text("Pitted, for baking", "منزوعة النوى للمخبوزات"),
    description: text(
      "Smooth paste of pitted dates for maamoul, kleija and smoothies.",
      "عجينة ناعمة من تمر منزوع النوى للمعمول والكليجا والعصائر."
    ),
    category: "dates",
    brand: "Nakheel",
    basic_unit: "g",
    units: [
      unit("g", "500", "7.95", { is_default: true }),
      unit("kg", "1", "14.95"),
    ],
    stock: [90000, 55000],
    picture: picture("pouch", "#7a4424", "#d9a13c", "#f3e5d8", "fruit"),
  }),
  product({
    code: 1005,
    sku: "NUT-ALM",
    handle: "roasted-almonds",
    title: text("Roasted Almonds", "لوز محمص"),
    subtitle: text("Lightly salted", "مملح قليلًا"),
    description: text(
      "Crunchy almonds roasted in small batches, with a little sea salt.",
      "لوز مقرمش يُحمَّص بكميات صغيرة مع قليل من ملح البحر."
    ),
    category: "nuts",
    brand: "Mahmasa",
    basic_unit: "g",
    units: [
      unit("g", "100", "6.50"),
      unit("g", "250", "15.95", { is_default: true }),
      unit("kg", "1", "59.95"),
    ],
    stock: [80000, 50000],
    picture: picture("bowl", "#b9793f", "#4d7a8c", "#f4e9dc"),
  }),
  product({
    code: 1006,
    sku: "NUT-CASH",
    handle: "cashew-nuts",
    title: text("Cashew Nuts", "كاجو"),
    subtitle: text("Whole and creamy", "حبات كاملة كريمية"),
    description: text(
      "Large whole cashews, roasted until golden.",
      "كاجو كبير الحبة محمص حتى اللون الذهبي."
    ),
    category: "nuts",
    brand: "Mahmasa",
    basic_unit: "g",
    units: [
      unit("g", "100", "7.50"),
      unit("g", "250", "17.95", { is_default: true }),
      unit("kg", "1", "68.00"),
    ],
    stock: [70000, 45000],
    picture: picture("bowl", "#efd9a8", "#8a4b2a", "#faf1de"),
  }),
  product({
    code: 1007,
    sku: "NUT-PIS",
    handle: "pistachios",
    title: text("Pistachios in Shell", "فستق بقشره"),
    subtitle: text("Roasted and salted", "محمص ومملح"),
    description: text(
      "Green pistachios that open easily. Hard to stop at one.",
      "فستق أخضر سهل الفتح. يصعب أن تكتفي بواحدة."
    ),
    category: "nuts",
    brand: "Mahmasa",
    basic_unit: "g",
    units: [
      unit("g", "250", "21.95", { is_default: true }),
      unit("g", "500", "42.50"),
      unit("kg", "1", "82.00"),
    ],
    stock: [65000, 40000],
    picture: picture("bowl", "#b3b87a", "#6b4a7a", "#eff2de"),
  }),
  product({
    code: 1008,
    sku: "NUT-WAL",
    handle: "walnut-halves",
    title: text("Walnut Halves", "جوز مقشور"),
    subtitle: text("Raw, light colour", "نيء فاتح اللون"),
    description: text(
      "Fresh light walnuts for baking, salads and breakfast.",
      "جوز طازج فاتح للمخبوزات والسلطات والفطور."
    ),
    category: "nuts",
    brand: "Mahmasa",
    basic_unit: "g",
    units: [
      unit("g", "250", "16.95", { is_default: true }),
      unit("kg", "1", "64.00"),
    ],
    stock: [50000, 35000],
    picture: picture("bowl", "#a87b4f", "#5d6b3a", "#f2eadd"),
  }),
]

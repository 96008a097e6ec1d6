import { text } from "./build"
import type {
  DemoCombo,
  DemoComboChoice,
  DemoComboSlot,
  DemoPrices,
} from "./types"

const prices = (sar: string, kwd: string, inr: string): DemoPrices => ({
  sar,
  kwd,
  inr,
})

const pick = (
  sku: string,
  quantity = 1,
  surcharge?: DemoPrices
): DemoComboChoice => ({ sku, quantity, surcharge })

/** So many picks among choices. */
const slot = (
  en: string,
  ar: string,
  [min, max]: [number, number],
  choices: DemoComboChoice[]
): DemoComboSlot => ({ title: text(en, ar), min, max, choices })

/** A part that every shopper gets. */
const part = (en: string, ar: string, sku: string, quantity = 1) =>
  slot(en, ar, [1, 1], [pick(sku, quantity)])

/**
 * The deals of the demo, in the order in which shoppers see them: every way
 * of pricing, with and without choices, limited, to come, over and a draft.
 */
export const demoCombos: DemoCombo[] = [
  {
    handle: "breakfast-box",
    title: text("Breakfast Box", "صندوق الفطور"),
    subtitle: text("Bread, labneh, eggs and juice", "خبز ولبنة وبيض وعصير"),
    description: text(
      "Everything for a family breakfast at one price.",
      "كل ما يلزم لفطور العائلة بسعر واحد."
    ),
    pricing: "fixed",
    prices: prices("24.95", "1.750", "499.00"),
    limit_per_order: 5,
    slots: [
      part("Bread", "الخبز", "BRD-ARB-5PC"),
      part("Labneh", "اللبنة", "LABNEH-200G"),
      part("Eggs", "البيض", "EGG-WHT-1DZ"),
      part("Juice", "العصير", "JUICE-ORG-1L"),
    ],
  },
  {
    handle: "kabsa-night",
    title: text("Kabsa Night", "ليلة الكبسة"),
    subtitle: text("For six, ready to cook", "لستة أشخاص جاهزة للطبخ"),
    description: text(
      "Chicken, two kilograms of basmati rice, kabsa spices, onions and tomatoes.",
      "دجاجة وكيلوغرامان من الأرز البسمتي وبهارات الكبسة وبصل وطماطم."
    ),
    pricing: "fixed",
    prices: prices("52.00", "3.700", "1040.00"),
    ends_in_days: 45,
    limit_total: 200,
    slots: [
      part("Chicken", "الدجاج", "CHK-WHOLE-1PC"),
      part("Rice", "الأرز", "RICE-BAS-1KG", 2),
      part("Spices", "البهارات", "SPICE-KAB-100G"),
      part("Onions", "البصل", "VEG-ONR-1KG"),
      part("Tomatoes", "الطماطم", "VEG-TOM-1KG"),
    ],
  },
  {
    handle: "any-three-drinks",
    title: text("Any Three Drinks", "أي ثلاثة مشروبات"),
    subtitle: text("15 % off, mix as you like", "خصم 15٪ واختر ما تشاء"),
    description: text(
      "Choose three bottles, the same or different ones. Vouchers count on top.",
      "اختر ثلاث عبوات متشابهة أو مختلفة. وتُحتسب القسائم فوق الخصم."
    ),
    pricing: "percent_off",
    percent: "15",
    allow_promotions: true,
    slots: [
      slot(
        "Drinks",
        "المشروبات",
        [3, 3],
        [
          pick("JUICE-ORG-1L"),
          pick("JUICE-MAN-1L"),
          pick("LABAN-850ML"),
          pick("MILK-LOW-1L"),
          pick("DRINK-ROSE-750ML", 1, prices("1.50", "0.105", "30.00")),
        ]
      ),
    ],
  },
  {
    handle: "family-grill",
    title: text("Family Grill", "شواء العائلة"),
    subtitle: text("Meat, bread, salad and laban", "لحم وخبز وسلطة ولبن"),
    description: text(
      "Choose the meat and the bread; the salad comes with it, extras if you like.",
      "اختر اللحم والخبز، والسلطة معهما، والإضافات لمن يرغب."
    ),
    pricing: "amount_off",
    amounts: prices("12.00", "0.850", "240.00"),
    limit_per_order: 3,
    slots: [
      slot(
        "Meat",
        "اللحم",
        [1, 1],
        [
          pick("MEAT-LAMB-1KG"),
          pick("MEAT-BEEF-1KG"),
          pick("CHK-BREAST-900G"),
          pick("FISH-SAL-500G", 1, prices("5.00", "0.355", "100.00")),
        ]
      ),
      slot(
        "Bread",
        "الخبز",
        [1, 1],
        [pick("BRD-SAMOON-6PC", 2), pick("BRD-ARB-1DZ")]
      ),
      part("Cucumbers", "الخيار", "VEG-CUC-1KG"),
      part("Laban", "اللبن", "LABAN-1750ML"),
      slot(
        "Extras",
        "الإضافات",
        [0, 2],
        [pick("VEG-GAR-250G"), pick("JAR-TAHINI-400G"), pick("FRU-LEM-500G")]
      ),
    ],
  },
  {
    handle: "fruit-basket",
    title: text("Build a Fruit Basket", "كوّن سلة فواكه"),
    subtitle: text("Three to five fruits, 10 % off", "ثلاث إلى خمس بخصم 10٪"),
    description: text(
      "Fill the basket with what you like best. Some fruits cost a little more.",
      "املأ السلة بما تحب. بعض الفواكه يزيد سعرها قليلًا."
    ),
    pricing: "percent_off",
    percent: "10",
    slots: [
      slot(
        "Fruits",
        "الفواكه",
        [3, 5],
        [
          pick("FRU-APL-1KG"),
          pick("FRU-BAN-1KG"),
          pick("FRU-ORG-1KG"),
          pick("FRU-GRP-500G"),
          pick("FRU-STR-250G"),
          pick("FRU-MAN-1KG", 1, prices("2.00", "0.145", "40.00")),
          pick("FRU-POM-1KG"),
        ]
      ),
    ],
  },
  {
    handle: "pantry-stock-up",
    title: text("Pantry Stock-Up", "تموين البيت"),
    subtitle: text("Big packs, one price off", "عبوات كبيرة بخصم واحد"),
    description: text(
      "Five kilograms of rice and one to try at once, oil, tomato paste and water.",
      "خمسة كيلوغرامات من الأرز وكيلوغرام للتجربة وزيت ومعجون طماطم وماء."
    ),
    pricing: "amount_off",
    amounts: prices("15.00", "1.070", "300.00"),
    limit_per_order: 2,
    limit_total: 500,
    slots: [
      // Both draw on one stock, in different units.
      part("Rice for the pantry", "أرز للمخزن", "RICE-BAS-5KG"),
      part("Rice to try", "أرز للتجربة", "RICE-BAS-1KG"),
      part("Oil", "الزيت", "OIL-SUN-1500ML"),
      part("Tomato paste", "معجون الطماطم", "CAN-TOMP-1CTN"),
      part("Water", "الماء", "WATER-SM-1CTN", 2),
    ],
  },
  {
    handle: "dates-and-coffee",
    title: text("Dates and Coffee", "تمر وقهوة"),
    subtitle: text("Comes next month", "تأتي الشهر القادم"),
    description: text(
      "Two kinds of dates with Arabic coffee and nuts, 20 % off.",
      "نوعان من التمر مع القهوة العربية والمكسرات بخصم 20٪."
    ),
    pricing: "percent_off",
    percent: "20",
    starts_in_days: 30,
    ends_in_days: 60,
    slots: [
      slot(
        "Dates",
        "التمور",
        [2, 2],
        [pick("DATE-AJW-500G"), pick("DATE-SUK-500G"), pick("DATE-KHA-1KG")]
      ),
      part("Coffee", "القهوة", "COF-ARB-250G"),
      slot(
        "Nuts",
        "المكسرات",
        [1, 1],
        [pick("NUT-ALM-250G"), pick("NUT-PIS-250G"), pick("NUT-CASH-250G")]
      ),
    ],
  },
  {
    handle: "spring-cleaning",
    title: text("Spring Cleaning", "تنظيف الربيع"),
    subtitle: text("This deal is over", "انتهى هذا العرض"),
    description: text(
      "Everything for a clean home, from the floor to the windows.",
      "كل ما يلزم لبيت نظيف من الأرض إلى النوافذ."
    ),
    pricing: "amount_off",
    amounts: prices("9.00", "0.640", "180.00"),
    starts_in_days: -60,
    ends_in_days: -10,
    slots: [
      part("Dishes", "الأطباق", "CLN-DISH-1L"),
      part("Glass", "الزجاج", "CLN-GLASS-1PC"),
      part("Sponges", "الإسفنج", "CLN-SPONGE-1DZ"),
      part("Gloves", "القفازات", "HOM-GLOVE-1PR", 2),
    ],
  },
  {
    handle: "movie-night",
    title: text("Movie Night", "سهرة الأفلام"),
    subtitle: text("A draft", "مسودة"),
    description: text(
      "Chocolate, nuts and a drink, not yet published.",
      "شوكولاتة ومكسرات ومشروب، لم تُنشر بعد."
    ),
    pricing: "fixed",
    prices: prices("32.00", "2.280", "640.00"),
    is_draft: true,
    slots: [
      part("Chocolate", "الشوكولاتة", "SWT-CHOC-1PC", 2),
      part("Nuts", "المكسرات", "NUT-CASH-250G"),
      slot(
        "Drink",
        "المشروب",
        [1, 1],
        [pick("JUICE-MAN-1L"), pick("JUICE-ORG-1L")]
      ),
    ],
  },
]

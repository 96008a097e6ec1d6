import { picture, product, text, unit } from "../build"
import type { DemoProduct } from "../types"

/** Meat, poultry, fish and seafood. */
export const meatAndFish: DemoProduct[] = [
  product({
    code: 801,
    sku: "MEAT-LAMB",
    handle: "lamb-shoulder",
    title: text("Lamb Shoulder", "كتف غنم"),
    subtitle: text("Local Naimi, bone in", "نعيمي بلدي بالعظم"),
    description: text(
      "Tender Naimi lamb, slaughtered the halal way and cut to order.",
      "لحم غنم نعيمي طري، مذبوح حلالًا ويُقطع حسب الطلب."
    ),
    category: "meat-poultry",
    basic_unit: "g",
    units: [
      unit("g", "500", "34.50"),
      unit("kg", "1", "67.00", { is_default: true, min: 1, max: 15, step: 1 }),
      unit("kg", "3", "195.00"),
    ],
    stock: [120000, 70000],
    picture: picture("meat", "#c2413f", "#4a5560", "#f6e4e0"),
  }),
  product({
    code: 802,
    sku: "MEAT-BEEF",
    handle: "beef-mince",
    title: text("Beef Mince", "لحم بقر مفروم"),
    subtitle: text("Lean, ground daily", "قليل الدهن يُفرم يوميًا"),
    description: text(
      "Fresh lean beef, minced every morning. For kofta, sauces and fillings.",
      "لحم بقر طازج قليل الدهن يُفرم كل صباح. للكفتة والصلصات والحشوات."
    ),
    category: "meat-poultry",
    basic_unit: "g",
    units: [
      unit("g", "250", "13.50"),
      unit("g", "500", "26.50", { is_default: true }),
      unit("kg", "1", "51.00"),
    ],
    stock: [90000, 55000],
    picture: picture("meat", "#b5403a", "#2f5d62", "#f7e6e1"),
  }),
  product({
    code: 803,
    sku: "CHK-WHOLE",
    handle: "whole-chicken",
    title: text("Whole Fresh Chicken", "دجاجة كاملة طازجة"),
    subtitle: text("About 1 kg each", "نحو كيلوجرام للواحدة"),
    description: text(
      "Chilled halal chicken, cleaned and ready to roast.",
      "دجاج حلال مبرد ومنظف وجاهز للشواء."
    ),
    category: "meat-poultry",
    brand: "Green Coop",
    basic_unit: "piece",
    units: [
      unit("piece", "1", "19.95", { is_default: true }),
      unit("pair", "1", "38.50"),
      unit("carton", "1", "219.00"),
    ],
    stock: [300, 180],
    picture: picture("chicken", "#f1c79d", "#6b8ba4", "#e8eff4"),
  }),
  product({
    code: 804,
    sku: "CHK-BREAST",
    handle: "chicken-breast",
    title: text("Chicken Breast", "صدور دجاج"),
    subtitle: text("Boneless and skinless", "بلا عظم ولا جلد"),
    description: text(
      "Lean chicken breast, trimmed and packed fresh.",
      "صدور دجاج قليلة الدهن، منظفة ومعبأة طازجة."
    ),
    category: "meat-poultry",
    brand: "Green Coop",
    basic_unit: "g",
    units: [
      unit("g", "450", "17.95", { is_default: true }),
      unit("g", "900", "34.50"),
      unit("kg", "2", "72.00"),
    ],
    stock: [135000, 80000],
    picture: picture("fillet", "#f0b3a0", "#5a8f7b", "#fbeae4"),
  }),
  product({
    code: 805,
    sku: "FISH-HAM",
    handle: "hamour-fish",
    title: text("Hamour", "سمك هامور"),
    subtitle: text("Whole, from the Gulf", "كامل من الخليج"),
    description: text(
      "Firm white fish, the favourite of the Gulf. Cleaned free of charge.",
      "سمك أبيض متماسك، المفضل في الخليج. يُنظَّف مجانًا."
    ),
    category: "fish",
    basic_unit: "g",
    units: [
      unit("kg", "1", "64.00", { is_default: true }),
      unit("kg", "2", "125.00"),
    ],
    stock: [60000, 90000],
    picture: picture("fish", "#a58a63", "#7a6244", "#e0eff4"),
  }),
  product({
    code: 806,
    sku: "FISH-ZUB",
    handle: "zubaidi-pomfret",
    title: text("Silver Pomfret", "سمك زبيدي"),
    subtitle: text("The pride of Kuwait", "فخر المائدة الكويتية"),
    description: text(
      "Delicate silver pomfret, fried or served on rice as mutabbaq.",
      "سمك زبيدي رقيق، يُقلى أو يُقدَّم مع الأرز كمطبق."
    ),
    category: "fish",
    basic_unit: "g",
    units: [
      unit("g", "500", "46.00"),
      unit("kg", "1", "89.00", { is_default: true }),
    ],
    stock: [0, 70000],
    picture: picture("fish", "#aab9c4", "#7c8e9c", "#e2edf5"),
  }),
  product({
    code: 807,
    sku: "FISH-SAL",
    handle: "salmon-fillet",
    title: text("Salmon Fillet", "فيليه سلمون"),
    subtitle: text("Norwegian, skin on", "نرويجي بالجلد"),
    description: text(
      "Fresh salmon rich in omega-3. Grill it or bake it with lemon.",
      "سلمون طازج غني بأوميغا 3. يُشوى أو يُخبز مع الليمون."
    ),
    category: "fish",
    basic_unit: "g",
    units: [
      unit("g", "250", "29.95", { is_default: true }),
      unit("g", "500", "58.00"),
      unit("kg", "1", "112.00"),
    ],
    stock: [50000, 40000],
    picture: picture("fillet", "#f2825b", "#3f6f8f", "#e3eff5"),
  }),
  product({
    code: 808,
    sku: "FISH-SHR",
    handle: "jumbo-shrimp",
    title: text("Jumbo Shrimp", "روبيان جامبو"),
    subtitle: text("Fresh, with shell", "طازج بالقشر"),
    description: text(
      "Large sweet shrimp for grilling, biryani and murabyan.",
      "روبيان كبير حلو للشواء والبرياني والمربين."
    ),
    category: "fish",
    basic_unit: "g",
    units: [
      unit("g", "500", "32.00"),
      unit("kg", "1", "62.00", { is_default: true }),
    ],
    stock: [65000, 85000],
    picture: picture("shrimp", "#f08a66", "#d4623f", "#e0f1f5"),
  }),
]

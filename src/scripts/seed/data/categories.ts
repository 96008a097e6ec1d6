import { text } from "./build"
import type { Bilingual, DemoCategory } from "./types"

const top = (
  handle: string,
  name: Bilingual,
  description: Bilingual
): DemoCategory => ({ handle, name, description })

const under = (
  parent: string,
  handle: string,
  name: Bilingual,
  description: Bilingual
): DemoCategory => ({ handle, name, description, parent })

/** The categories in two levels; a parent comes before its children. */
export const demoCategories: DemoCategory[] = [
  top(
    "pantry",
    text("Pantry", "المؤونة"),
    text(
      "Everything that fills the kitchen cupboard.",
      "كل ما تحتاجه خزانة المطبخ."
    )
  ),
  under(
    "pantry",
    "rice-grains",
    text("Rice & Grains", "الأرز والحبوب"),
    text(
      "Rice, flour, oats and other grains, from a cup to a sack.",
      "أرز ودقيق وشوفان وحبوب أخرى، من الكوب إلى الكيس الكبير."
    )
  ),
  under(
    "pantry",
    "pulses",
    text("Pulses", "البقوليات"),
    text(
      "Lentils, chickpeas and beans sold by weight.",
      "عدس وحمص وفول تباع بالوزن."
    )
  ),
  under(
    "pantry",
    "oils-ghee",
    text("Oils & Ghee", "الزيوت والسمن"),
    text(
      "Oils for cooking and salads, and pure ghee.",
      "زيوت للطبخ والسلطات وسمن صافٍ."
    )
  ),
  under(
    "pantry",
    "spices",
    text("Spices", "البهارات"),
    text(
      "Ground and whole spices, freshly packed.",
      "بهارات مطحونة وصحيحة معبأة حديثًا."
    )
  ),
  under(
    "pantry",
    "canned-food",
    text("Canned Food", "المعلبات"),
    text("Cans and jars that are always ready.", "معلبات جاهزة في كل وقت.")
  ),
  top(
    "fresh-produce",
    text("Fresh Produce", "الخضار والفواكه"),
    text("Picked daily and delivered fresh.", "تُقطف يوميًا وتصل إليك طازجة.")
  ),
  under(
    "fresh-produce",
    "fruits",
    text("Fruits", "الفواكه"),
    text(
      "Sweet seasonal fruit from near and far.",
      "فواكه موسمية حلوة من القريب والبعيد."
    )
  ),
  under(
    "fresh-produce",
    "vegetables",
    text("Vegetables & Herbs", "الخضار والأعشاب"),
    text("Crisp vegetables and fragrant herbs.", "خضار مقرمشة وأعشاب عطرية.")
  ),
  top(
    "dairy-eggs",
    text("Dairy & Eggs", "الألبان والبيض"),
    text(
      "Milk, laban, cheese and eggs, always chilled.",
      "حليب ولبن وأجبان وبيض، مبردة دائمًا."
    )
  ),
  under(
    "dairy-eggs",
    "milk-yogurt",
    text("Milk & Yogurt", "الحليب والزبادي"),
    text("Fresh milk, laban and yogurt.", "حليب طازج ولبن وزبادي.")
  ),
  under(
    "dairy-eggs",
    "cheese-butter",
    text("Cheese & Butter", "الأجبان والزبدة"),
    text(
      "Cheese for breakfast and butter for baking.",
      "أجبان للفطور وزبدة للخبز."
    )
  ),
  under(
    "dairy-eggs",
    "eggs",
    text("Eggs", "البيض"),
    text(
      "Farm eggs by the piece, the dozen and the crate.",
      "بيض المزرعة بالحبة والدرزن والصندوق."
    )
  ),
  top(
    "bakery-sweets",
    text("Bakery & Sweets", "المخبوزات والحلويات"),
    text("Warm bread and sweets for every guest.", "خبز دافئ وحلويات لكل ضيف.")
  ),
  under(
    "bakery-sweets",
    "bakery",
    text("Bakery", "المخبوزات"),
    text("Bread baked every morning.", "خبز يُخبز كل صباح.")
  ),
  under(
    "bakery-sweets",
    "sweets",
    text("Sweets & Honey", "الحلويات والعسل"),
    text(
      "Oriental sweets, chocolate and honey.",
      "حلويات شرقية وشوكولاتة وعسل."
    )
  ),
  top(
    "meat-fish",
    text("Meat & Fish", "اللحوم والأسماك"),
    text(
      "Halal meat and fresh fish, cut to order.",
      "لحوم حلال وأسماك طازجة تُقطع حسب الطلب."
    )
  ),
  under(
    "meat-fish",
    "meat-poultry",
    text("Meat & Poultry", "اللحوم والدواجن"),
    text("Halal lamb, beef and chicken.", "لحم غنم وبقر ودجاج حلال.")
  ),
  under(
    "meat-fish",
    "fish",
    text("Fish & Seafood", "الأسماك والمأكولات البحرية"),
    text("The catch of the Gulf, on ice.", "صيد الخليج على الثلج.")
  ),
  top(
    "drinks",
    text("Drinks", "المشروبات"),
    text("Water, juice, coffee and tea.", "ماء وعصير وقهوة وشاي.")
  ),
  under(
    "drinks",
    "water-juice",
    text("Water & Juice", "المياه والعصائر"),
    text(
      "Cold drinks by the bottle and the carton.",
      "مشروبات باردة بالعبوة والكرتون."
    )
  ),
  under(
    "drinks",
    "coffee-tea",
    text("Coffee & Tea", "القهوة والشاي"),
    text(
      "Arabic coffee, roasted beans and fine tea.",
      "قهوة عربية وبن محمص وشاي فاخر."
    )
  ),
  top(
    "dates-nuts",
    text("Dates & Nuts", "التمور والمكسرات"),
    text(
      "The best of hospitality, sold by weight.",
      "أفضل ما يُقدَّم للضيف، يباع بالوزن."
    )
  ),
  under(
    "dates-nuts",
    "dates",
    text("Dates", "التمور"),
    text(
      "Dates from Al-Ahsa, Madinah and Qassim.",
      "تمور من الأحساء والمدينة المنورة والقصيم."
    )
  ),
  under(
    "dates-nuts",
    "nuts",
    text("Nuts & Seeds", "المكسرات والبذور"),
    text("Roasted and raw nuts.", "مكسرات محمصة ونيئة.")
  ),
  top(
    "home-care",
    text("Home Care", "العناية بالمنزل"),
    text("Everything for a clean and tidy home.", "كل ما يلزم لبيت نظيف ومرتب.")
  ),
  under(
    "home-care",
    "cleaning",
    text("Cleaning", "التنظيف"),
    text("Soaps and cleaners for every surface.", "صابون ومنظفات لكل الأسطح.")
  ),
  under(
    "home-care",
    "household",
    text("Household", "المستلزمات المنزلية"),
    text("Paper, foil, bags and gloves.", "مناديل ورقائق وأكياس وقفازات.")
  ),
  under(
    "home-care",
    "kitchen-textiles",
    text("Kitchen Textiles", "أقمشة المطبخ"),
    text("Towels, and cloth cut by the metre.", "مناشف وأقمشة تُقص بالمتر.")
  ),
]

import type { DemoProduct } from "../types"
import { bakery } from "./bakery"
import { canned } from "./canned"
import { dairy } from "./dairy"
import { datesAndNuts } from "./dates-nuts"
import { drinks } from "./drinks"
import { fruits } from "./fruits"
import { grains } from "./grains"
import { homeCare } from "./home"
import { meatAndFish } from "./meat-fish"
import { oilsAndSpices } from "./oils-spices"
import { vegetables } from "./vegetables"

/** The demo catalogue, in the order of the categories. */
export const demoProducts: DemoProduct[] = [
  ...grains,
  ...oilsAndSpices,
  ...canned,
  ...fruits,
  ...vegetables,
  ...dairy,
  ...bakery,
  ...meatAndFish,
  ...drinks,
  ...datesAndNuts,
  ...homeCare,
]

/** Papers that speak for themselves, but for whoever is told to have made them. */
export const STUDIED = /^[وف]?ال(?:تقرير|دراسه|بحث|استطلاع|مسح|تحقيق|وثيقه|نشره|احصاييه|مقال|مقاله)$/

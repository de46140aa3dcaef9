package workload

// latin are messages as people write them, in languages with Latin letters, plain ASCII for the most part.
var latin = []string{
	"Hello, could you send me the invoice for the last order? I have not received it yet. Thanks in advance!",
	"Sure, one moment please.",
	"I have just sent it to the address that we have on file for you. Could you check that it has arrived?",
	"Got it, thank you so much. One more thing: the second item on it was out of stock, was it not? Then it should not be there.",
	"You are right. I will send you a corrected one today, and refund the difference of 24.90 to your card.",
	"Great service, as always.",
	"Happy to help. Your order leaves the warehouse tomorrow morning, and should be with you on Thursday between 9 and 12.",
	"Can I change the delivery address? We moved last week, and nobody will be at the old place to take the parcel.",
	"Of course, just tell me the new one, with the name that stands on the door.",
	"Ok",
}

// mixed are messages in other scripts, with emoji, quotes, backslashes and newlines.
var mixed = []string{
	"Здравствуйте! Подскажите, пожалуйста, когда будет доставлен мой заказ №4711? Уже неделя прошла…",
	"Одну минуту, я проверю.",
	"مرحبا، هل يمكنكم إرسال الفاتورة مرة أخرى؟ لم تصلني الرسالة الأولى.\nشكرا جزيلا لكم",
	"您好,请问我的订单到哪里了?快递说\"已经签收\",但是我没有收到。麻烦您帮我查一下,谢谢!",
	"Он ответил: \"завтра к обеду\" 🙈\n\nЕсли не приедет — напишу ещё раз.",
	"👍🎉🎉",
	"Ça marche, merci ! Le colis est arrivé ce matin, mais l'étiquette dit «fragile» et la boîte était ouverte 😕",
	"طيب، سأرسل لكم صورة\tالطرد الآن 📦",
	"Путь к файлу: C:\\Заказы\\2024\\счёт.pdf\nПароль — как договаривались",
	"好的 👌",
}

using System.Collections.Concurrent;
using System.Globalization;
using Holdfast.Estate.Values;

namespace Holdfast.Estate.Reading.Shapes;

/// <summary>The forms of all single values of the model.</summary>
internal static class ScalarForms
{
    private delegate bool TryParse<T>(string text, out T value);

    private const string DurationPattern = "^([0-9]+(ms|s|m|h|d|w))+$";

    private static readonly string[] Numbers = ["string", "number"];

    private static readonly ConcurrentDictionary<Type, ScalarForm> Known = new(new Dictionary<Type, ScalarForm>
    {
        [typeof(string)] = new("a text") { Parse = static text => text, Blank = "", JsonTypes = Numbers },
        [typeof(bool)] = Form<bool>("true or false", TryBool) with { Choices = ["true", "false"], JsonTypes = ["boolean"] },
        [typeof(int)] = Form<int>("a whole number", TryInt) with { Pattern = "^[0-9]+$", Examples = ["3"], JsonTypes = ["integer"] },
        [typeof(double)] = Form<double>("a number", PlainNumber.TryParse) with { Pattern = PlainNumber.Pattern, Examples = ["0.5", "12"], JsonTypes = ["number"] },
        [typeof(Name)] = Form<Name>("a name in lower-case letters, digits and hyphens", Name.TryParse) with
        { Pattern = "^[a-z]([a-z0-9]|-[a-z0-9])*$", Examples = ["regional-warehouse"] },
        [typeof(TimeSpan)] = Form<TimeSpan>("a duration", DurationText.TryParse) with { Pattern = DurationPattern, Examples = ["15m", "4h", "800ms", "0s"] },
        [typeof(Availability)] = Form<Availability>("an availability above 0% and at most 100%", Availability.TryParse) with
        { Pattern = "^[0-9]+(\\.[0-9]+)?%$", Examples = ["99.95%"] },
        [typeof(Percentage)] = Form<Percentage>("a percentage", Percentage.TryParse) with { Pattern = "^[0-9]+(\\.[0-9]+)?%$", Examples = ["30%"] },
        [typeof(Probability)] = Form<Probability>("a probability from 0 to 1", Probability.TryParse) with
        { Pattern = "^(-?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)?|[0-9]+(\\.[0-9]+)?%)$", Examples = ["0.97", "97%"], JsonTypes = Numbers },
        [typeof(ByteSize)] = Form<ByteSize>("a size with its unit", ByteSize.TryParse) with
        { Pattern = "^[0-9]+(\\.[0-9]+)?(B|[KMGTP]iB|[kMGTP]B)$", Examples = ["64GiB", "512MiB"] },
        [typeof(CpuQuantity)] = Form<CpuQuantity>("cores or thousandths of a core", CpuQuantity.TryParse) with
        { Pattern = "^([0-9]+m|[0-9]+(\\.[0-9]+)?)$", Examples = ["500m", "2"], JsonTypes = Numbers },
        [typeof(ReplicaRange)] = Form<ReplicaRange>("a number of replicas or a range with the lower number first", ReplicaRange.TryParse) with
        { Pattern = "^[0-9]+(\\.\\.[0-9]+)?$", Examples = ["2", "3..8"], JsonTypes = Numbers },
        [typeof(Rate)] = Form<Rate>("a rate per second, minute, hour or day", Rate.TryParse) with { Pattern = "^[0-9]+/(s|m|h|d)$", Examples = ["10/s", "600/m"] },
        [typeof(Money)] = Form<Money>("an amount and a currency", Money.TryParse) with { Pattern = "^[0-9]+(\\.[0-9]+)? [A-Z]{3}$", Examples = ["6500 EUR"] },
        [typeof(WeeklyHours)] = Form<WeeklyHours>("days, hours and an optional time zone", WeeklyHours.TryParse) with
        { Blank = WeeklyHours.Always, Examples = ["Mon-Sat 05:00-23:00 Europe/Amsterdam", "Mon-Fri 06:00-22:00, Sat 08:00-14:00", "daily 02:00-04:00", "always"] },
        [typeof(Weekdays)] = Form<Weekdays>("days of the week", Weekdays.TryParse) with { Examples = ["Mon-Fri", "Sat", "Mon,Wed,Fri", "daily"] },
        [typeof(TimeOnly)] = Form<TimeOnly>("a time of day", TimeOfDay.TryParse) with { Pattern = "^[0-2][0-9]:[0-5][0-9]$", Examples = ["17:30"] },
        [typeof(DateOnly)] = Form<DateOnly>("a date", TryDate) with { Pattern = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$", Examples = ["2027-03-31"] },
        [typeof(MonthDay)] = Form<MonthDay>("a month and a day", MonthDay.TryParse) with { Pattern = "^[0-1][0-9]-[0-3][0-9]$", Examples = ["11-15"] },
        [typeof(TimeZoneName)] = Form<TimeZoneName>("a time zone of the IANA database", TimeZoneName.TryParse) with { Examples = ["Europe/Amsterdam", "UTC"] },
        [typeof(CronSchedule)] = Form<CronSchedule>("a cron expression of five fields", CronSchedule.TryParse) with { Examples = ["0 2 * * *"] },
        [typeof(KubernetesVersion)] = Form<KubernetesVersion>("a minor version of Kubernetes", KubernetesVersion.TryParse) with
        { Pattern = "^1\\.[0-9]{1,2}$", Examples = ["1.35"], JsonTypes = Numbers },
        [typeof(TlsVersion)] = Form<TlsVersion>("a version of TLS", TlsVersion.TryParse) with { Pattern = "^1\\.[0-3]$", Examples = ["1.2"], JsonTypes = Numbers },
        [typeof(StoreEngine)] = Form<StoreEngine>("an engine, with its major version where it is a database", StoreEngine.TryParse) with
        { Pattern = "^(postgresql [0-9]+|redis( [0-9]+)?|blob|file-share)$", Examples = ["postgresql 17", "redis", "blob", "file-share"] },
        [typeof(SecretReference)] = Form<SecretReference>("the name of a secret", SecretReference.TryParse) with
        { Pattern = "^secret:[a-z]([a-z0-9]|-[a-z0-9])*$", Examples = ["secret:carrier-north-api-key"], IsSecret = true },
    });

    /// <summary>The form of a type's values, or null when the type is not a single value.</summary>
    public static ScalarForm? Find(Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        if (Known.TryGetValue(plain, out var form))
            return form;
        return plain.IsEnum ? Known.GetOrAdd(plain, ChoiceForm) : null;
    }

    private static ScalarForm Form<T>(string description, TryParse<T> tryParse)
        where T : notnull => new(description)
        {
            Parse = text => tryParse(text, out var value) ? value : null,
            Blank = default(T)!,
        };

    private static ScalarForm ChoiceForm(Type type)
    {
        var values = Enum.GetNames(type).ToDictionary(Casing.KebabCase, name => Enum.Parse(type, name), StringComparer.Ordinal);
        return new ScalarForm("one of " + string.Join(", ", values.Keys))
        {
            Parse = text => values.GetValueOrDefault(text),
            Blank = Enum.ToObject(type, 0),
            Choices = [.. values.Keys],
        };
    }

    private static bool TryBool(string text, out bool value)
    {
        value = text == "true";
        return text is "true" or "false";
    }

    private static bool TryInt(string text, out int value) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value);

    private static bool TryDate(string text, out DateOnly value) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out value);
}

using Holdfast.Estate.Values;
using Xunit;

namespace Holdfast.Tests.Estate.Values;

/// <summary>Right and wrong texts of each value: right ones give what is written beside them.</summary>
public sealed class TextForms
{
    [Theory]
    [InlineData("0s", "0s")]
    [InlineData("800ms", "800ms")]
    [InlineData("1500ms", "1s500ms")]
    [InlineData("90m", "1h30m")]
    [InlineData("1h30m", "1h30m")]
    [InlineData("2w", "14d")]
    [InlineData("1w1d1h1m1s1ms", "8d1h1m1s1ms")]
    [InlineData("36500d", "36500d")]
    public void A_duration(string text, string written) =>
        Assert.Equal(written, DurationText.TryParse(text, out var value) ? DurationText.Format(value) : null);

    [Theory]
    [InlineData("")]
    [InlineData("15")]
    [InlineData("m")]
    [InlineData("15 m")]
    [InlineData("-1s")]
    [InlineData("1.5h")]
    [InlineData("30m1h")]
    [InlineData("1h1h")]
    [InlineData("1M")]
    [InlineData("1y")]
    [InlineData("36501d")]
    [InlineData("36500d1ms")]
    [InlineData("9999999999s")]
    [InlineData("１５m")]
    public void No_duration(string text) => Assert.False(DurationText.TryParse(text, out _));

    [Theory]
    [InlineData("1B", 1L)]
    [InlineData("1KiB", 1L << 10)]
    [InlineData("1.5GiB", 3L << 29)]
    [InlineData("1kB", 1_000L)]
    [InlineData("0.5MB", 500_000L)]
    [InlineData("2TiB", 2L << 40)]
    [InlineData("8191PiB", 8191L << 50)]
    public void A_size(string text, long bytes)
    {
        Assert.True(ByteSize.TryParse(text, out var value));
        Assert.Equal(bytes, value.Bytes);
    }

    [Theory]
    [InlineData("64")]
    [InlineData("64 GiB")]
    [InlineData("64gib")]
    [InlineData("64G")]
    [InlineData("64Gi")]
    [InlineData("-1GiB")]
    [InlineData("0.1B")]
    [InlineData("1e3GiB")]
    [InlineData("1,5GiB")]
    [InlineData(".5GiB")]
    [InlineData("5.GiB")]
    [InlineData("8192PiB")]
    [InlineData("GiB")]
    public void No_size(string text) => Assert.False(ByteSize.TryParse(text, out _));

    [Theory]
    [InlineData("99.95%", "99.95%")]
    [InlineData("100%", "100%")]
    [InlineData("99.9990%", "99.999%")]
    [InlineData("0.0000000001%", "0.0000000001%")]
    public void An_availability(string text, string written) => Assert.Equal(written, Availability.TryParse(text, out var value) ? value.ToString() : null);

    [Theory]
    [InlineData("0%")]
    [InlineData("100.01%")]
    [InlineData("99,9%")]
    [InlineData("99.9")]
    [InlineData("99.9 %")]
    [InlineData("-1%")]
    [InlineData("%")]
    [InlineData(".5%")]
    [InlineData("5.%")]
    [InlineData("1e1%")]
    [InlineData("0.00000000001%")]
    public void No_availability(string text) => Assert.False(Availability.TryParse(text, out _));

    [Theory]
    [InlineData("500m", 500)]
    [InlineData("2", 2000)]
    [InlineData("1.5", 1500)]
    [InlineData("1000", 1_000_000)]
    public void Cores(string text, int millicores)
    {
        Assert.True(CpuQuantity.TryParse(text, out var value));
        Assert.Equal(millicores, value.Millicores);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("0m")]
    [InlineData("1.5m")]
    [InlineData("0.0001")]
    [InlineData("1001")]
    [InlineData("two")]
    [InlineData("-1")]
    [InlineData(".5")]
    [InlineData("5.")]
    public void No_cores(string text) => Assert.False(CpuQuantity.TryParse(text, out _));

    [Theory]
    [InlineData("2", 2, 2)]
    [InlineData("0", 0, 0)]
    [InlineData("3..8", 3, 8)]
    [InlineData("1..1000", 1, 1000)]
    public void Replicas(string text, int lowest, int highest)
    {
        Assert.True(ReplicaRange.TryParse(text, out var value));
        Assert.Equal(new ReplicaRange(lowest, highest), value);
    }

    [Theory]
    [InlineData("8..3")]
    [InlineData("3...8")]
    [InlineData("3-8")]
    [InlineData("..8")]
    [InlineData("3..")]
    [InlineData("1..1001")]
    [InlineData("-1")]
    public void No_replicas(string text) => Assert.False(ReplicaRange.TryParse(text, out _));

    [Theory]
    [InlineData("10/s", 1)]
    [InlineData("600/m", 60)]
    [InlineData("1/h", 3600)]
    [InlineData("5/d", 86_400)]
    public void A_rate(string text, int seconds)
    {
        Assert.True(Rate.TryParse(text, out var value));
        Assert.Equal(TimeSpan.FromSeconds(seconds), value.Per);
    }

    [Theory]
    [InlineData("10")]
    [InlineData("0/s")]
    [InlineData("10/ms")]
    [InlineData("10/w")]
    [InlineData("10/1h")]
    [InlineData("10/s5ms")]
    [InlineData("10/")]
    [InlineData("1.5/s")]
    [InlineData("10 / s")]
    public void No_rate(string text) => Assert.False(Rate.TryParse(text, out _));

    [Theory]
    [InlineData("Mon-Fri", "Mon-Fri")]
    [InlineData("Sat", "Sat")]
    [InlineData("Mon,Wed,Fri", "Mon,Wed,Fri")]
    [InlineData("Fri-Mon", "Mon,Fri-Sun")]
    [InlineData("Mon-Sun", "daily")]
    [InlineData("daily", "daily")]
    [InlineData("Sat,Sun", "Sat,Sun")]
    public void Days(string text, string written) => Assert.Equal(written, Weekdays.TryParse(text, out var value) ? value.ToString() : null);

    [Theory]
    [InlineData("mon")]
    [InlineData("Monday")]
    [InlineData("Mon-")]
    [InlineData("Mon-Wed-Fri")]
    [InlineData("Mon, Tue")]
    [InlineData("")]
    [InlineData("Mo-Fr")]
    public void No_days(string text) => Assert.False(Weekdays.TryParse(text, out _));

    [Theory]
    [InlineData("always", "always")]
    [InlineData("daily 00:00-24:00", "always")]
    [InlineData("Mon-Sat 05:00-23:00 Europe/Amsterdam", "Mon-Sat 05:00-23:00 Europe/Amsterdam")]
    [InlineData("Mon-Fri 06:00-22:00, Sat 08:00-14:00", "Mon-Fri 06:00-22:00, Sat 08:00-14:00")]
    [InlineData("Mon-Fri 22:00-06:00 UTC", "Mon-Fri 22:00-06:00 UTC")]
    [InlineData("Sun 18:00-24:00", "Sun 18:00-24:00")]
    public void Hours(string text, string written) => Assert.Equal(written, WeeklyHours.TryParse(text, out var value) ? value.ToString() : null);

    [Theory]
    [InlineData("")]
    [InlineData("UTC")]
    [InlineData("Mon-Fri")]
    [InlineData("08:00-17:00")]
    [InlineData("Mon-Fri 8:00-17:00")]
    [InlineData("Mon-Fri 08:00-25:00")]
    [InlineData("Mon-Fri 24:00-06:00")]
    [InlineData("Mon-Fri 08:00-08:00")]
    [InlineData("Mon-Fri 08:00-17:00,")]
    [InlineData("Mon-Fri 08:00-17:00 Sat 08:00-12:00")]
    [InlineData("Mon-Fri 08:00-17:00,, Sat 08:00-12:00")]
    [InlineData("Mon-Fri 08:00-17:00 Mars/Olympus_Mons")]
    [InlineData("Mon-Fri 08:00-17:00 CET")]
    public void No_hours(string text) => Assert.False(WeeklyHours.TryParse(text, out _));

    [Theory]
    [InlineData("UTC")]
    [InlineData("Europe/Amsterdam")]
    [InlineData("America/Argentina/Buenos_Aires")]
    public void A_time_zone(string text) => Assert.True(TimeZoneName.TryParse(text, out _));

    [Theory]
    [InlineData("Europe/Amsterdm")]
    [InlineData("Amsterdam")]
    [InlineData("Europe/")]
    [InlineData("Europe")]
    [InlineData("/dev/zero")]
    [InlineData("/etc/localtime")]
    [InlineData("../Europe/Amsterdam")]
    [InlineData("")]
    public void No_time_zone(string text) => Assert.False(TimeZoneName.TryParse(text, out _));

    [Theory]
    [InlineData("02-29", 2, 29)]
    [InlineData("12-31", 12, 31)]
    public void A_day_of_the_year(string text, int month, int day)
    {
        Assert.True(MonthDay.TryParse(text, out var value));
        Assert.Equal(new MonthDay(month, day), value);
    }

    [Theory]
    [InlineData("02-30")]
    [InlineData("13-01")]
    [InlineData("00-01")]
    [InlineData("1-1")]
    [InlineData("01-00")]
    [InlineData("01/01")]
    public void No_day_of_the_year(string text) => Assert.False(MonthDay.TryParse(text, out _));

    [Theory]
    [InlineData("postgresql 17", "postgresql 17")]
    [InlineData("redis", "redis")]
    [InlineData("redis 7", "redis 7")]
    [InlineData("blob", "blob")]
    [InlineData("file-share", "file-share")]
    public void An_engine(string text, string written) => Assert.Equal(written, StoreEngine.TryParse(text, out var value) ? value.ToString() : null);

    [Theory]
    [InlineData("postgresql")]
    [InlineData("postgres 17")]
    [InlineData("postgresql 17.2")]
    [InlineData("postgresql 0")]
    [InlineData("postgresql  17")]
    [InlineData("blob 1")]
    [InlineData("")]
    public void No_engine(string text) => Assert.False(StoreEngine.TryParse(text, out _));

    [Theory]
    [InlineData("0 2 * * *")]
    [InlineData("*/15 6-22 * * 1-5")]
    public void A_schedule(string text) => Assert.True(CronSchedule.TryParse(text, out _));

    [Theory]
    [InlineData("@daily")]
    [InlineData("0 0 2 * * *")]
    [InlineData("60 2 * * *")]
    [InlineData("")]
    [InlineData("daily")]
    public void No_schedule(string text) => Assert.False(CronSchedule.TryParse(text, out _));

    [Theory]
    [InlineData("6500 EUR")]
    [InlineData("0.5 CHF")]
    public void An_amount_of_money(string text) => Assert.Equal(text, Money.TryParse(text, out var value) ? value.ToString() : null);

    [Theory]
    [InlineData("6500")]
    [InlineData("EUR 6500")]
    [InlineData("6,500 EUR")]
    [InlineData("6500 eur")]
    [InlineData("6500 €")]
    [InlineData("-1 EUR")]
    [InlineData("6500  EUR")]
    public void No_amount_of_money(string text) => Assert.False(Money.TryParse(text, out _));

    [Theory]
    [InlineData("secret:carrier-north-api-key", true)]
    [InlineData("secret:", false)]
    [InlineData("secret:Carrier", false)]
    [InlineData("carrier", false)]
    public void The_name_of_a_secret(string text, bool isOne) => Assert.Equal(isOne, SecretReference.TryParse(text, out _));
}

using CsCheck;
using Holdfast.Prediction.Simulation;
using Xunit;

namespace Holdfast.Tests.Prediction.Simulation;

public sealed class AgendaTests
{
    /// <summary>Times to add; a negative one takes what is next instead.</summary>
    private static readonly Gen<int[]> Steps = Gen.Int[-60, 100].Array[0, 80];

    [Fact]
    public void What_is_next_is_what_a_sorted_list_has_first() => Steps.Sample(steps =>
    {
        var (agenda, sorted) = (new Agenda(), new List<double>());
        foreach (var step in steps)
        {
            if (step >= 0)
            {
                agenda.Add(step, part: step, stamp: 2 * step);
                sorted.Add(step);
            }
            else if (sorted.Count > 0)
            {
                var taken = agenda.Take();
                Assert.Equal(new Agenda.Entry(sorted.Min(), (int)sorted.Min(), 2 * (int)sorted.Min()), taken);
                sorted.Remove(taken.Time);
            }

            Assert.Equal(sorted.Count, agenda.Count);
            Assert.Equal(sorted.Count == 0 ? double.PositiveInfinity : sorted.Min(), agenda.Next);
        }
    });

    [Fact]
    public void A_cleared_agenda_has_nothing_due()
    {
        var agenda = new Agenda();
        for (var time = 0; time < 100; time++)
            agenda.Add(time, 0, 0);
        agenda.Clear();
        Assert.Equal((0, double.PositiveInfinity), (agenda.Count, agenda.Next));
    }
}

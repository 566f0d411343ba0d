using System.Collections;
using Holdfast.Estate.Diagnostics;
using Holdfast.Estate.Model;
using Holdfast.Estate.Reading.Shapes;
using Holdfast.Estate.Reading.Tree;
using Holdfast.Estate.Values;

namespace Holdfast.Estate.Reading.Binding;

/// <summary>Reads nodes into records by their shapes, and goes on after a problem so that all are reported at once.</summary>
internal sealed class RecordBinder
{
    /// <summary>Beyond this many unknown keys, guessing what was meant costs more than it helps.</summary>
    private const int MostGuesses = 200;

    private readonly List<Diagnostic> problems = [];
    private readonly List<PendingReference> references = [];
    private readonly BoundEntries known;
    private int guesses;

    private RecordBinder(BoundEntries known) => this.known = known;

    /// <summary>Reads a tree into the model.</summary>
    /// <param name="root">The tree.</param>
    /// <param name="known">What has been bound of a tree that shares entries with this one; what is bound here is added.</param>
    public static BoundEstate Bind(MappingNode root, BoundEntries? known = null)
    {
        var binder = new RecordBinder(known ?? new BoundEntries());
        var estate = (EstateModel)binder.BindRecord(root, RecordShape.Of(typeof(EstateModel)), SectionPath.Estate, name: null);
        return new BoundEstate(estate, binder.problems, binder.references, binder.known.Incomplete);
    }

    private object BindRecord(MappingNode node, RecordShape shape, SectionPath section, string? name)
    {
        var problemsBefore = problems.Count;
        var record = Activator.CreateInstance(shape.Type)!;
        if (name is not null)
            shape.NameProperty?.SetValue(record, name);
        foreach (var entry in node.Entries)
        {
            if (shape.Find(entry.Key) is not { } key)
                ReportUnknown(entry, shape, section);
            else if (!entry.Value.IsAbsent && BindValue(entry.Value, key.Value, key, section) is { } value)
                key.Set(record, value);
            else if (key.IsRequired)
                key.Set(record, Blank(key.Value));
        }

        foreach (var key in shape.Keys.Where(key => key.IsRequired || key.MayNotBeEmpty))
            Complete(record, key, node, section);
        if (problems.Count > problemsBefore)
            known.Incomplete.Add(record);
        return record;
    }

    /// <summary>Reports a required key that is missing, and puts a blank where the model promises a value.</summary>
    private void Complete(object record, KeyShape key, MappingNode node, SectionPath section)
    {
        var given = node.Find(key.Key);
        if (key.IsRequired && given is null or { Value.IsAbsent: true })
            problems.Add(ShapeDiagnostics.KeyMissing(node.Place, key.Key, section.ToString(), Describe(key.Value)));
        if (key.IsRequired && given is null)
            key.Set(record, Blank(key.Value));
        if (key.MayNotBeEmpty && given?.Value is MappingNode { Entries.Count: 0 } or SequenceNode { Items.Count: 0 })
            problems.Add(ShapeDiagnostics.NothingGiven(given.KeyPlace, key.Key, section.ToString()));
    }

    private object? BindValue(Node node, ValueShape shape, KeyShape key, SectionPath section)
    {
        switch (shape, node)
        {
            case (ScalarShape scalar, ScalarNode text):
                return BindScalar(text, scalar.Form, key);
            case (RecordShape record, MappingNode mapping):
                return BindRecord(mapping, record, section.Below(key.Key), name: null);
            case (ListShape list, SequenceNode sequence):
                return BindList(sequence, list, key, section);
            case (MapShape map, MappingNode mapping):
                return BindMap(mapping, map, key);
            default:
                problems.Add(ShapeDiagnostics.KindWrong(node.Place, key.Key, KindOf(shape), node.KindName));
                return null;
        }
    }

    private object? BindScalar(ScalarNode node, ScalarForm form, KeyShape key)
    {
        if (form.Parse(node.Text) is not { } value)
        {
            problems.Add(Malformed(node, form, key));
            return null;
        }

        if (key.Bounds is { } bounds && NumberOf(value) is { } number && (number < bounds.Lowest || number > bounds.Highest))
        {
            problems.Add(ShapeDiagnostics.NumberOutside(node.Place, key.Key, number, bounds.Lowest, bounds.Highest));
            return null;
        }

        if (value is string name && key.References.Count > 0)
            references.Add(new PendingReference(name, node.Place, key.Key, key.References));
        return value;
    }

    private static double? NumberOf(object value) => value switch
    {
        int number => number,
        double number => number,
        _ => null,
    };

    private static Diagnostic Malformed(ScalarNode node, ScalarForm form, KeyShape key)
    {
        if (form.IsSecret)
            return ShapeDiagnostics.SecretInPlain(node.Place, key.Key);
        return form.Choices.Count > 0
            ? ShapeDiagnostics.ChoiceUnknown(node.Place, key.Key, node.Text, NearestName.Find(node.Text, form.Choices), form.Choices)
            : ShapeDiagnostics.ValueMalformed(node.Place, key.Key, node.Text, form.Description, form.Examples);
    }

    private Array BindList(SequenceNode node, ListShape shape, KeyShape key, SectionPath section)
    {
        var items = new List<object>(node.Items.Count);
        foreach (var item in node.Items)
        {
            if (item.IsAbsent)
                problems.Add(ShapeDiagnostics.KindWrong(item.Place, key.Key, KindOf(shape.Item), item.KindName));
            else if (BindValue(item, shape.Item, key, section) is { } value)
                items.Add(value);
        }

        var array = Array.CreateInstance(shape.Item.Type, items.Count);
        for (var i = 0; i < items.Count; i++)
            array.SetValue(items[i], i);
        return array;
    }

    private IDictionary BindMap(MappingNode node, MapShape shape, KeyShape key)
    {
        var map = EmptyMap(shape);
        var named = new SectionPath(null, key.Key);
        foreach (var entry in node.Entries.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            if (!Name.IsValid(entry.Key))
                problems.Add(ShapeDiagnostics.NameMalformed(entry.KeyPlace, entry.Key));
            if (entry.Value.IsAbsent && shape.Item is not RecordShape)
            {
                problems.Add(ShapeDiagnostics.KindWrong(entry.KeyPlace, key.Key, KindOf(shape.Item), entry.Value.KindName));
                continue;
            }

            if (key.References.Count > 0)
                references.Add(new PendingReference(entry.Key, entry.KeyPlace, key.Key, key.References));
            var value = shape.Item is RecordShape record && entry.Value is MappingNode or ScalarNode { IsNull: true }
                ? BindNamed(entry, record, named)
                : BindValue(entry.Value, shape.Item, key, named);
            if (value is not null)
                map.Add(entry.Key, value);
        }

        return map;
    }

    private object BindNamed(MappingEntry entry, RecordShape shape, SectionPath section)
    {
        if (known.Find(entry, shape.Type) is not { } bound)
        {
            var (problemsBefore, referencesBefore) = (problems.Count, references.Count);
            // "production:" with nothing after it is an environment without settings.
            var mapping = entry.Value is MappingNode written ? written with { Place = entry.KeyPlace } : new MappingNode(entry.KeyPlace, []);
            var record = BindRecord(mapping, shape, section.Below(entry.Key), entry.Key);
            known.Add(entry, record, problems[problemsBefore..], references[referencesBefore..]);
            return record;
        }

        problems.AddRange(bound.Problems);
        references.AddRange(bound.References);
        return bound.Record;
    }

    private void ReportUnknown(MappingEntry entry, RecordShape shape, SectionPath section)
    {
        if (SecretWords.Hides(entry.Key) && entry.Value is ScalarNode { IsNull: false })
            problems.Add(ShapeDiagnostics.SecretInPlain(entry.KeyPlace, entry.Key));
        else
            problems.Add(ShapeDiagnostics.KeyUnknown(entry.KeyPlace, entry.Key, section.ToString(), Meant(entry.Key, shape), shape.Keys.Select(key => key.Key)));
    }

    private string? Meant(string written, RecordShape shape) =>
        ++guesses <= MostGuesses ? NearestName.Find(written, shape.Keys.Select(key => key.Key)) : null;

    private static object Blank(ValueShape shape) => shape switch
    {
        ScalarShape scalar => scalar.Form.Blank,
        ListShape list => Array.CreateInstance(list.Item.Type, 0),
        MapShape map => EmptyMap(map),
        RecordShape record => BlankRecord(record),
        _ => throw new NotSupportedException($"No blank for {shape.Type}."),
    };

    private static object BlankRecord(RecordShape shape)
    {
        var record = Activator.CreateInstance(shape.Type)!;
        foreach (var key in shape.Keys.Where(key => key.IsRequired))
            key.Set(record, Blank(key.Value));
        return record;
    }

    private static IDictionary EmptyMap(MapShape shape) =>
        (IDictionary)Activator.CreateInstance(typeof(OrderedDictionary<,>).MakeGenericType(typeof(string), shape.Item.Type))!;

    private static string Describe(ValueShape shape) => shape switch
    {
        ScalarShape { Form: { Choices.Count: > 0 } form } => form.Description,
        ScalarShape { Form: { Examples.Count: > 0 } form } => $"{form.Description}, such as {form.Examples[0]}",
        ScalarShape { Form: var form } => form.Description,
        RecordShape record => "the keys " + string.Join(", ", record.Keys.Where(key => key.IsRequired).Select(key => key.Key)),
        _ => KindOf(shape),
    };

    private static string KindOf(ValueShape shape) => shape switch
    {
        ScalarShape => "a single value",
        ListShape => "a list",
        _ => "a section",
    };
}

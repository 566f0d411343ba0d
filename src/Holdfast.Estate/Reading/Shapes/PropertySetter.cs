using System.Reflection;

namespace Holdfast.Estate.Reading.Shapes;

/// <summary>Writes a property through a delegate.</summary>
internal sealed class PropertySetter<TRecord, TValue>(PropertyInfo property) : IPropertySetter
    where TRecord : class
{
    private readonly Action<TRecord, TValue> set = property.SetMethod!.CreateDelegate<Action<TRecord, TValue>>();

    public void Set(object record, object value) => set((TRecord)record, (TValue)value);
}
